import { feedsAt } from "../data/feeds";
import { findSource } from "../data/sources";
import type { Store } from "../data/store";
import { decodeText } from "../domain/articles/encoding";
import { commonFeedAddresses, feedLinks } from "../domain/feeds/find";
import { plainText } from "../domain/feeds/plain";
import { readFeed } from "./reading-feeds";
import type { World } from "./world";

/** Candidates that are asked; each is a request, a second apart. */
const MOST_CANDIDATES = 6;
const PREVIEW = 5;

interface FoundFeed {
  url: string;
  title: string | null;
  format: string;
  language: string | null;
  itemCount: number;
  items: { title: string | null; url: string | null; published: string | null }[];
}

/**
 * Looks what feeds there are at an address: the address itself, or those that its page names, or those that sites usually have. Returns what
 * tells, from the store, which of them and which source are known already.
 */
export async function discoverFeeds(world: World, typed: string) {
  const address = completed(typed);
  const first = address
    ? await look(world, address)
    : { message: "This is not a web address. It should start with http:// or https://." };
  const feeds: FoundFeed[] = [];
  const problems: { url: string; message: string }[] = [];
  let homepage: string | null = null;
  let siteName: string | null = null;
  let language: string | null = null;
  if ("feed" in first) {
    feeds.push(first.feed);
    siteName = first.title;
    homepage = first.link;
  } else if ("page" in first) {
    homepage = new URL("/", first.page.url).href;
    siteName = nameOf(first.page.html);
    language = languageOf(first.page.html);
    const named = feedLinks(first.page.html, first.page.url).map(({ url }) => url);
    for (const url of named.slice(0, MOST_CANDIDATES)) {
      const found = await look(world, url);
      if ("feed" in found) feeds.push(found.feed);
      else
        problems.push({ url, message: "message" in found ? found.message : "This is a page, not a feed." });
    }
    if (feeds.length === 0)
      for (const url of commonFeedAddresses(first.page.url).filter((one) => !named.includes(one))) {
        const found = await look(world, url);
        if (!("feed" in found)) continue;
        feeds.push(found.feed);
        break;
      }
  } else problems.push({ url: address ?? typed, message: first.message });

  const known = homepage ?? feeds[0]?.items[0]?.url ?? address;
  const host = known ? hostOf(known) : "";
  return async (store: Store) => {
    const polled = await feedsAt(
      store,
      feeds.map(({ url }) => url),
    );
    return {
      address: address ?? typed,
      /** False where there is nothing to add: the address cannot be one. */
      isAddress: address !== null,
      name: siteName ?? feeds[0]?.title ?? host,
      homepage: homepage ?? (host ? `https://${host}/` : null),
      language: language ?? feeds.find((feed) => feed.language)?.language ?? null,
      known: await findSource(store, siteName, host || null),
      feeds: feeds.map((feed) => ({
        ...feed,
        polledFor: polled.find(({ url }) => url === feed.url)?.source.name ?? null,
      })),
      problems,
    };
  };
}

/** A bare host gets its scheme; null for what is no web address. */
function completed(typed: string): string | null {
  const written = /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^/]*:\d/.test(typed) ? typed : `https://${typed}`;
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return null;
  const { hostname, href } = new URL(written);
  return hostname.includes(".") || hostname === "localhost" || hostname.startsWith("[") ? href : null;
}

/** What was found at an address. */
export type Discovery = Awaited<ReturnType<Awaited<ReturnType<typeof discoverFeeds>>>>;

type Look =
  | { feed: FoundFeed; title: string | null; link: string | null }
  | { page: { html: string; url: string } }
  | { message: string };

async function look(world: World, url: string): Promise<Look> {
  const answer = await world.fetchFeed(url);
  if (!answer.ok) return { message: answer.message };
  if (answer.notModified) return { message: "The site says that nothing has changed." };
  const parsed = await readFeed(answer);
  if (!("error" in parsed)) {
    const { title, link, format, language, items } = parsed;
    const preview = items
      .slice(0, PREVIEW)
      .map(({ title, url, published }) => ({ title: plainText(title), url, published }));
    const name = plainText(title);
    return {
      feed: { url: answer.url, title: name, format, language, itemCount: items.length, items: preview },
      title: name,
      link: link && /^https?:/.test(link) ? link : null,
    };
  }
  const text = decodeText(answer.bytes, answer.contentType)?.text ?? "";
  return /<(?:html|head|body|link|!doctype)\b/i.test(text.slice(0, 20_000))
    ? { page: { html: text, url: answer.url } }
    : { message: parsed.error };
}

/** The site's name as it says it itself, or the last part of its title. */
function nameOf(html: string): string | null {
  const head = html.slice(0, 200_000);
  const meta =
    /<meta\s[^>]{0,100}(?:property|name)=["'](?:og:site_name|application-name)["'][^>]{0,100}content=["']([^"']{1,100})["']/iu.exec(
      head,
    )?.[1] ?? null;
  const title = /<title[^>]{0,100}>([^<]{1,200})/iu.exec(head)?.[1] ?? "";
  const name = (meta ?? title.split(/\s[|–—·-]\s/u)[0] ?? "").trim();
  return plainText(name);
}

function languageOf(html: string): string | null {
  return /<html[^>]{0,300}\slang=["']?([a-z]{2,3})\b/iu.exec(html.slice(0, 5000))?.[1]?.toLowerCase() ?? null;
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, "");
}
