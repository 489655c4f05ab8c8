/** A made page for the tests beside it: a head, a line below the title, a body. */
const SENTENCE =
  "The harbour master said on Monday that the new pier would stay open all year, and that ferries from both shores of the bay would call there twice an hour.";
export const BODY = Array.from(
  { length: 6 },
  (_, i) =>
    `<p>${SENTENCE.replace("Monday", `day ${i + 1}`)} It is the third of its kind, and the longest by far on this coast.</p>`,
).join("");

export interface PageParts {
  head?: string;
  language?: string;
  /** What stands right above the title, and right below it. */
  above?: string;
  dateline?: string;
  title?: string;
  body?: string;
  /** What stands below the article. */
  foot?: string;
}

export const testPage = (
  parts: PageParts,
): string => `<!doctype html><html lang="${parts.language ?? "en"}"><head><title>Pier opens to ferries</title>${parts.head ?? ""}</head>
  <body><header><nav><a href="/">Home</a> <a href="/n">News</a></nav></header>
  <main>${parts.above ?? ""}<article><h1>${parts.title ?? "Pier opens to ferries"}</h1>${parts.dateline ?? ""}<div class="article-body">${parts.body ?? BODY}</div></article></main>
  <footer><p>About us</p>${parts.foot ?? ""}</footer></body></html>`;

export const meta = (name: string, content: string): string =>
  `<meta property="${name}" content="${content}">`;
export const jsonLd = (...data: object[]): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
