/** One extractor over all pages, in a process of its own: prints pages a second and peak memory as JSON. Started by speed.ts. */
import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const DATA = "../shared/bench/pages/html";
const pages = readdirSync(DATA).map((file) => gunzipSync(readFileSync(`${DATA}/${file}`)).toString("utf8"));

async function reader(): Promise<(html: string) => Promise<unknown>> {
  if (process.argv[2] === "ours") {
    const { extractHtml } = await import("../lib/domain/articles/html");
    return extractHtml;
  }
  const { readability } = await import("./readability");
  return (html) => readability(html, "https://news.example/");
}

const read = await reader();
const start = performance.now();
for (const page of pages) await read(page).catch(() => null);
const seconds = (performance.now() - start) / 1000;
console.log(
  JSON.stringify({
    pagesPerSecond: pages.length / seconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
