import { serve } from "../sources/testing";

/** Publishers on one server of loopback: feed n is http://feed-n.example/rss, and its items are pages beside it. */

export interface Publishers {
  port: number;
  /** The most requests for one feed that were ever open at once. */
  mostAtOnce(): number;
  /** How many answers each visitor got, by its user agent. */
  answered: Map<string, number>;
  /** From now on this visitor gets no answer: what it asks for stays open. Resolves when it has asked for so many. */
  leaveHanging(visitor: string, requests: number): Promise<void>;
  close(): Promise<void>;
}

type Answer = Parameters<Parameters<typeof serve>[0]>[1];

/** A page's title and the paragraphs of its body. */
export interface Page {
  title: string;
  language: "en" | "ja";
  paragraphs: readonly string[];
}

export const feedUrl = (feed: number): string => `http://feed-${feed}.example/rss`;
export const itemUrl = (feed: number, item: number): string => `http://feed-${feed}.example/items/${item}`;

/** Serves as many items as `itemsOf` says; `pageOf` writes them. */
export async function servePublishers(
  items: number,
  pageOf: (feed: number, item: number) => Page,
): Promise<Publishers> {
  const open = new Map<string, number>();
  const answered = new Map<string, number>();
  const hanging = new Map<string, { left: number; done: () => void }>();
  let most = 0;
  const server = await serve((request, response) => {
    const host = request.headers.host ?? "";
    const path = request.url ?? "";
    const visitor = /\+(\S+?)\)/u.exec(request.headers["user-agent"] ?? "")?.[1] ?? "";
    if (path === "/rss") {
      open.set(host, (open.get(host) ?? 0) + 1);
      most = Math.max(most, open.get(host) ?? 0);
      response.once("close", () => open.set(host, (open.get(host) ?? 0) - 1));
    }
    const hung = hanging.get(visitor);
    if (hung) {
      hung.left -= 1;
      if (hung.left === 0) hung.done();
      return;
    }
    answered.set(visitor, (answered.get(visitor) ?? 0) + 1);
    // Long enough that two polls of one feed would meet.
    if (path === "/rss") setTimeout(() => send(response, "application/rss+xml", feedOf(host, items)), 20);
    else if (path.startsWith("/items/")) {
      const page = pageOf(feedNumber(host), Number(path.slice("/items/".length)));
      send(response, "text/html; charset=utf-8", htmlOf(page));
    } else response.writeHead(404).end();
  });
  return {
    port: server.port,
    mostAtOnce: () => most,
    answered,
    leaveHanging: (visitor, requests) =>
      new Promise((done) => {
        hanging.set(visitor, { left: requests, done });
      }),
    close: () => server.close(),
  };
}

const feedNumber = (host: string): number => Number(/\d+/u.exec(host)?.[0]);

function send(response: Answer, type: string, body: string): void {
  response.writeHead(200, { "content-type": type }).end(body);
}

function feedOf(host: string, items: number): string {
  const feed = feedNumber(host);
  const entries = Array.from(
    { length: items },
    (_, item) => `<item><guid>${feed}-${item}</guid><title>Report ${item} of office ${feed}</title>
<link>${itemUrl(feed, item)}</link><pubDate>Mon, 29 Jul 2024 0${item % 10}:00:00 GMT</pubDate></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Office ${feed}</title>
<link>http://${host}/</link>${entries.join("\n")}</channel></rss>`;
}

const htmlOf = ({ title, language, paragraphs }: Page): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head><body><article><h1>${title}</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}</article></body></html>`;
