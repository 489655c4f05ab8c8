import { lineKey } from "../lines";
import type { PageData } from "./meta";
import { textOf } from "./tree";

/** Takes " | Site name" off a title: known names first, then the last part when the heading of the page goes without it. */
function withoutSite(title: string, site: string | null): string {
  const parts = title.split(/\s+[|–—\-:»·•]\s+|\s*[|｜]\s*/u);
  if (parts.length < 2) return title;
  const last = parts.at(-1) ?? "";
  const [a, b] = [lineKey(last).replace(/ /gu, ""), lineKey(site ?? "").replace(/ /gu, "")];
  const isSite = b !== "" && a !== "" && (a === b || a.includes(b) || b.includes(a));
  return isSite ? title.slice(0, title.lastIndexOf(last)).replace(/[\s|｜–—\-:»·•]+$/u, "") : title;
}

/** The title: the heading that agrees with what the page's data offers, else the best offer. */
export function pageTitle(
  data: PageData,
  candidates: readonly (string | null)[],
  site: string | null,
): string | null {
  const offered = candidates.flatMap((title) => (title ? [withoutSite(title, site)] : []));
  const headings = data.headings.flatMap((heading) => textOf(heading) || []);
  const keys = offered.map(lineKey);
  const name = lineKey(site ?? "");
  const agreed = headings.find((heading) => {
    const key = lineKey(heading);
    return (
      key.length > 8 &&
      key !== name &&
      keys.some(
        (offer) =>
          offer === key ||
          (offer.includes(key) && key.length > offer.length / 2) ||
          (key.includes(offer) && offer.length > key.length / 2),
      )
    );
  });
  // The window's title may be short or hold the site; a page's one heading is what its readers see. Data made for sharing is trusted more.
  const [only, another] = headings;
  const heading = another === undefined ? (only ?? null) : null;
  const isShared = offered.length > 0 && !(offered.length === 1 && data.title !== null);
  return agreed ?? (isShared ? (offered[0] ?? null) : (heading ?? offered[0] ?? null));
}
