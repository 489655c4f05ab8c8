import { contentWords, lineKey } from "../lines";
import type { PageData } from "./meta";
import { textOf } from "./tree";

const SEPARATOR = /\s+[|–—\-:»·•]\s+|\s*[|｜]\s*/u;
const letters = (text: string): string => lineKey(text).replace(/ /gu, "");

/** True for a part of a title that names the site: its name, a piece of it, or little more than it. A headline may hold the name too. */
function isSiteName(part: string, site: string): boolean {
  const [a, b] = [letters(part), letters(site)];
  return a !== "" && b !== "" && (b.includes(a) || (a.includes(b) && a.length <= 2 * b.length));
}

/** Takes " | Site name" off a title, and "Site name - " before it. */
function withoutSite(title: string, site: string | null): string {
  const parts = title.split(SEPARATOR);
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (parts.length < 2 || !site) return title;
  if (isSiteName(last, site))
    return title.slice(0, title.lastIndexOf(last)).replace(/[\s|｜–—\-:»·•]+$/u, "");
  return letters(first) === letters(site)
    ? title.slice(first.length).replace(/^[\s|｜–—\-:»·•]+/u, "")
    : title;
}

/** Two titles of one article have this many words in common, though a title made for sharing may be another than the page's. */
const COMMON_WORDS = 2;
/** Shorter than this a title may stand at the start of another by chance. */
const TELLING = 12;

/** True for a heading that says what one of the offered titles says, in other words. */
function isAlike(heading: string, offered: readonly string[]): boolean {
  const words = new Set(contentWords(heading));
  return offered.some(
    (title) => new Set(contentWords(title).filter((word) => words.has(word))).size >= COMMON_WORDS,
  );
}

/** The heading without the section that some pages put before it ("Sports | Title"), where a title is offered without. */
const withoutKicker = (heading: string, offered: readonly string[]): string =>
  offered.find((title) => heading.endsWith(title) && /\s[|｜]\s+$/u.test(heading.slice(0, -title.length))) ??
  heading;

/** The best of the offered titles, without a tail that another of them goes without. */
const bestOffer = ([first, ...others]: readonly string[]): string | null =>
  others.find((title) => title.length >= TELLING && first?.startsWith(title)) ?? first ?? null;

/**
 * The title: the heading that agrees with what the page's data offers; else the page's one heading where it speaks of the same, since it is what
 * readers see while titles in data are written for search and sharing; else the best offer.
 */
export function pageTitle(
  data: PageData,
  candidates: readonly (string | null)[],
  site: string | null,
): string | null {
  const offered = candidates.flatMap((title) => (title ? [withoutSite(title, site)] : []));
  const name = lineKey(site ?? "");
  const headings = data.headings.flatMap((heading) => textOf(heading) || []);
  const keys = offered.map(lineKey);
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
  if (agreed) return withoutKicker(agreed, offered);
  const own = headings.filter((heading) => lineKey(heading) !== name);
  const [only = null, another] = own;
  const heading = another === undefined ? only : null;
  // The window's title may be short or hold the site; data made for sharing is trusted more.
  const isShared = offered.length > 0 && !(offered.length === 1 && data.title !== null);
  if (heading && (!isShared || isAlike(heading, offered))) return heading;
  return bestOffer(offered);
}
