/**
 * `npm run bench:hostile`: pages built to stop a reader, each read as the site reads it: how long until it is answered, and how long the event loop
 * of the process that asked stood still. Beside it how long the loop stands still when the same page is read in the process itself.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { AppError } from "../lib/errors";
import { createReaders } from "../lib/reading/threads";
import { perform } from "../lib/reading/tasks";

const MB = 1_000_000;
const doc = (body: string): string => `<!doctype html><html><body>${body}</body></html>`;
const SENTENCE = "The pier opened on Monday, and ferries from both shores of the bay will call there. ";

const PAGES: Record<string, () => string> = {
  "an ordinary page": () => doc(`<h1>Pier opens to ferries</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(12)}`),
  "10,000 nested <div>": () => doc("<div>".repeat(10_000)),
  "10,000 nested, no end tags needed": () => doc("<li><p>".repeat(10_000)),
  "a tag with 50,000 attributes": () => doc(`<p ${"a=1 ".repeat(50_000)}>x</p>`),
  "endless entities": () => doc(`<p>${"&amp;&#x3042;&nbsp".repeat(500_000)}</p>`),
  "a line of 10 MB": () => `Pier opens\n${"pier ".repeat(2 * MB)}`.slice(0, 10 * MB),
  "a line of 10 MB in HTML": () => doc(`<p>${"pier ".repeat(2 * MB - 20)}</p>`),
  "2 MB of text in a node": () => doc(`<p>${SENTENCE.repeat(23_000)}</p>`),
  "deep tables": () => doc("<table><tr><td>".repeat(5000)),
  "tables of 90,000 cells": () => doc(`<table>${"<tr><td>x</td></tr>".repeat(20_000)}</table>`),
  "a million nodes": () => doc("<b>x</b>".repeat(MB)),
  "10,000 paragraphs": () => doc(`<p>${SENTENCE}</p>`.repeat(10_000)),
  "90,000 paragraphs of a word": () => doc("<p>pier".repeat(45_000)),
  "an attribute that never ends": () => `<p title="${"x ".repeat(4 * MB)}`,
  "10 MB of <": () => doc("<".repeat(9 * MB)),
  "10 MB of quotes after =": () => `<p ${"= '".repeat(3 * MB)}`,
  "100,000 comments that never end": () => doc("<!--".repeat(100_000)),
  "JSON-LD nested 100,000 deep": () =>
    doc(`<script type="application/ld+json">${"[".repeat(100_000)}</script>`),
  "spaces for backtracking": () =>
    doc(`<p>${`By${" ".repeat(50_000)}x`.repeat(20)}</p><p>${"a ".repeat(100_000)}!</p>`),
  "5,000 lines of dates": () => "Pier\n" + "3 May 2024 4 May 2024 12:00 12:00 3 May 3 May\n".repeat(4990),
  "900,000 brackets on a line": () => "([{".repeat(300_000),
};

/** The loop's longest standstill while something is waited for, in milliseconds. */
async function watch(task: () => Promise<unknown>): Promise<{ ms: number; blocked: number }> {
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  await new Promise((resolve) => setTimeout(resolve, 30));
  delays.reset();
  const start = performance.now();
  await task();
  const ms = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 30));
  delays.disable();
  return { ms, blocked: delays.max / 1e6 };
}

const told = (answer: unknown): string => {
  if (answer instanceof AppError) return `${answer.code}: ${answer.message}`;
  if (answer instanceof Error) return `${answer.name}: ${answer.message}`;
  const page = answer as { problem?: string; extraction?: { text: string } };
  return page.problem ?? `${page.extraction?.text.length ?? 0} characters of text`;
};

const readers = createReaders();
const input = (bytes: Uint8Array) => ({ bytes, url: null, isArticleAlone: false });
await readers.read("page", input(new TextEncoder().encode(doc("warm"))));
console.log(
  "page".padEnd(36),
  "answered".padStart(9),
  "blocked".padStart(9),
  "in-process".padStart(11),
  " answer",
);
let [slowest, longest] = [0, 0];
for (const [name, make] of Object.entries(PAGES)) {
  const bytes = new TextEncoder().encode(make());
  let answer: unknown = null;
  const apart = await watch(async () => {
    answer = await readers.read("page", input(bytes)).catch((error: unknown) => error);
  });
  [slowest, longest] = [Math.max(slowest, apart.ms), Math.max(longest, apart.blocked)];
  const wasKilled = answer instanceof Error;
  const inside = wasKilled ? null : await watch(() => perform("page", input(bytes)));
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  console.log(
    name.padEnd(36),
    ms(apart.ms).padStart(9),
    ms(apart.blocked).padStart(9),
    (inside ? ms(inside.ms) : "unbounded").padStart(11),
    ` ${told(answer)}`,
  );
}
console.log(`slowest answer ${slowest.toFixed(0)} ms, longest standstill ${longest.toFixed(0)} ms`);
await readers.close();
