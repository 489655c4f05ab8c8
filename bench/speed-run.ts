/** One extractor over all pages, in a process of its own: prints pages a second and peak memory as JSON. Started by speed.ts. */
import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const DATA = "../shared/bench/pages/html";
const files = readdirSync(DATA);

async function reader(): Promise<(html: string) => Promise<unknown>> {
  if (process.argv[2] === "ours") {
    const { extractHtml } = await import("../lib/domain/articles/html");
    return extractHtml;
  }
  const { readability } = await import("./readability");
  return (html) => readability(html, "https://news.example/");
}

const read = await reader();
let milliseconds = 0;
for (const file of files) {
  const page = gunzipSync(readFileSync(`${DATA}/${file}`)).toString("utf8");
  const start = performance.now();
  await read(page).catch(() => null);
  milliseconds += performance.now() - start;
}
console.log(
  JSON.stringify({
    pagesPerSecond: (files.length / milliseconds) * 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
