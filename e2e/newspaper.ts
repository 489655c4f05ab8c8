import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

/** Where the desk of these tests is allowed to fetch from; no other desk is (scripts/build-mode.ts). */
export const NEWSPAPER = "localhost:3198";

interface Report {
  slug: string;
  title: string;
  subject: string;
}

const REPORTS: readonly Report[] = [
  {
    slug: "dredging",
    title: "Harbour dredging starts in the eastern basin",
    subject: "dredging in the eastern basin",
  },
  { slug: "ferry", title: "Night ferry returns to the outer islands", subject: "the night ferry" },
  { slug: "cranes", title: "Port orders four electric cranes", subject: "the four electric cranes" },
  { slug: "museum", title: "Lighthouse museum opens its archive", subject: "the lighthouse archive" },
  { slug: "market", title: "Fish market moves its auction to dawn", subject: "the dawn auction" },
  { slug: "sirens", title: "City tests its tsunami sirens on Friday", subject: "the tsunami sirens" },
];

/**
 * A small local paper on loopback: a home page that names its feed, the feed, and an article for each item. It can be told to break, to heal,
 * and to print more.
 */
export class Newspaper {
  private server: Server | null = null;
  private broken = false;
  /** Its news is of these days: an old backlog would make it a quiet paper. */
  private readonly opened = Date.now();
  private reports = [...REPORTS];
  readonly origin = `http://${NEWSPAPER}`;

  async open(): Promise<void> {
    this.server = createServer((request, response) => this.answer(request, response));
    const port = Number(NEWSPAPER.split(":")[1]);
    await new Promise<void>((resolve, reject) => {
      this.server?.once("error", reject);
      this.server?.listen(port, "localhost", resolve);
    });
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => (this.server ? this.server.close(resolve) : resolve(null)));
  }

  break(): void {
    this.broken = true;
  }

  heal(): void {
    this.broken = false;
  }

  print(report: Report): void {
    this.reports = [report, ...this.reports];
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? "/", this.origin);
    const send = (status: number, type: string, body: string, headers: Record<string, string> = {}) => {
      response.writeHead(status, { "content-type": `${type}; charset=utf-8`, ...headers });
      response.end(body);
    };
    if (pathname === "/robots.txt") return send(200, "text/plain", "User-agent: *\nDisallow: /private/\n");
    if (pathname === "/") return send(200, "text/html", this.home());
    if (pathname === "/feed.xml")
      return this.broken
        ? send(503, "text/plain", "The press stands still.")
        : send(200, "application/rss+xml", this.feed());
    if (pathname === "/isolated") {
      const headers = { "cross-origin-opener-policy": "same-origin" };
      return send(200, "text/html", article(this.reports[0] ?? REPORTS[0]), headers);
    }
    if (pathname === "/strict") {
      const headers = {
        "content-security-policy": "default-src 'none'; form-action 'none'; base-uri 'none'",
      };
      return send(
        200,
        "text/html",
        article({ slug: "strict", title: "Bridge tolls to end", subject: "the bridge tolls" }),
        headers,
      );
    }
    const report = this.reports.find(({ slug }) => pathname === `/news/${slug}`);
    return report ? send(200, "text/html", article(report)) : send(404, "text/html", "<h1>Not found</h1>");
  }

  private home(): string {
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Local Courier | News of the harbour</title>
<meta property="og:site_name" content="The Local Courier">
<link rel="alternate" type="application/rss+xml" title="Courier: all news" href="/feed.xml"></head>
<body><h1>The Local Courier</h1>${this.reports.map(({ slug, title }) => `<p><a href="/news/${slug}">${title}</a></p>`).join("")}</body></html>`;
  }

  private feed(): string {
    const items = this.reports.map(
      ({ slug, title }, n) =>
        `<item><title>${title}</title><link>${this.origin}/news/${slug}</link><guid>${slug}</guid><pubDate>${new Date(this.opened - n * 6 * 3600 * 1000).toUTCString()}</pubDate></item>`,
    );
    return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Courier: all news</title><link>${this.origin}/</link><language>en</language>${items.join("")}</channel></rss>`;
  }
}

function article(report: Report | undefined): string {
  const { title, subject } = report ?? { title: "Nothing", subject: "nothing" };
  const paragraphs = Array.from(
    { length: 6 },
    (_, n) =>
      `<p>In its note number ${n + 1} on ${subject}, the harbour office said that the work on ${subject} had been planned with care, and that people who live near the quay would hear of each step a week before it begins.</p>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta property="article:published_time" content="2026-03-20T03:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>${title}</h1><p class="byline">By Rin Okabe</p>${paragraphs.join("\n")}</article></body></html>`;
}
