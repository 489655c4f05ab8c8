/**
 * `npm run bench:copies`: copies and common origins among real articles, beside web crawling's way in the same run: SimHash (Charikar 2002; Manku
 * et al. 2007), the same text within three bits. Each article comes in as its publisher wrote it, then as our extraction of its pasted page has it, cut
 * to its first half under another headline, and with a third of it inside another article: copies of the first three kinds, an origin of the last.
 */
import { existsSync, readFileSync } from "node:fs";
import { shingles, tokens } from "../lib/domain/articles/shingles";
import { createDuplicateFinder } from "../lib/domain/articles/duplicates";
import { extractText } from "../lib/domain/articles/text";
import { machine } from "./machine";

const DATA = "../shared/bench/pages";
const BITS = 64n;
const WITHIN = 3;

interface Known {
  body: string;
  title: string;
}
interface Case {
  id: string;
  kind: "own" | "extracted" | "cut" | "quoted";
  /** The article whose text is in it; null for one that is new. */
  of: string | null;
  text: string;
}

function simhash(text: string): bigint {
  const votes = Array.from({ length: Number(BITS) }, () => 0);
  for (const shingle of shingles(tokens(text), 3).keys()) {
    const hash = fnv64(shingle);
    for (const [bit, vote] of votes.entries()) votes[bit] = vote + ((hash >> BigInt(bit)) & 1n ? 1 : -1);
  }
  return votes.reduce((sum, vote, bit) => (vote > 0 ? sum | (1n << BigInt(bit)) : sum), 0n);
}

function fnv64(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (let n = 0; n < text.length; n++)
    hash = ((hash ^ BigInt(text.charCodeAt(n))) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash;
}

function apart(a: bigint, b: bigint): number {
  let bits = 0;
  for (let rest = a ^ b; rest > 0n; rest >>= 1n) bits += Number(rest & 1n);
  return bits;
}

const part = (text: string, from: number, to: number): string => {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== "");
  return lines.slice(Math.floor(lines.length * from), Math.max(1, Math.ceil(lines.length * to))).join("\n");
};

function casesOf(truth: Record<string, Known>): Case[] {
  const pages = Object.entries(truth).filter(([, { body }]) => tokens(body).length >= 150);
  const own = pages.map(([id, { body }]): Case => ({ id, kind: "own", of: null, text: body }));
  return [
    // Half of the articles stay out of what has been seen, to be the others that texts are put into.
    ...own.filter((_, n) => n % 2 === 0),
    ...pages.flatMap(([id, { body }], n): Case[] => {
      if (n % 2 === 1) return [];
      const page = readFileSync(`${DATA}/text/${id}.txt`, "utf8");
      const [, other] = pages[n + 1] ?? pages[1] ?? [];
      return [
        { id: `${id}+extracted`, kind: "extracted", of: id, text: extractText(page).text },
        { id: `${id}+cut`, kind: "cut", of: id, text: part(body, 0, 0.5) },
        {
          id: `${id}+quoted`,
          kind: "quoted",
          of: id,
          text: `${part(other?.body ?? "", 0, 0.6)}\n${part(body, 0, 0.34)}`,
        },
      ];
    }),
  ];
}

if (!existsSync(`${DATA}/truth.json`)) console.log(`skipped: ${DATA} is absent`);
else {
  console.log(`${machine()}\n`);
  const cases = casesOf(JSON.parse(readFileSync(`${DATA}/truth.json`, "utf8")) as Record<string, Known>);
  const finder = createDuplicateFinder();
  const began = performance.now();
  const found = cases.map((one) => ({
    one,
    verdict: finder.add({
      id: one.id,
      title: "",
      text: one.text,
      published: null,
      language: "en",
      outlet: null,
    }),
  }));
  const each = (performance.now() - began) / cases.length;
  const hashes = cases.map((one) => simhash(one.text));
  const near = (n: number): string | null =>
    cases.find((_, m) => m < n && apart(hashes[n] ?? 0n, hashes[m] ?? 0n) <= WITHIN)?.id ?? null;
  const isOf = (id: string | null, of: string | null) => id !== null && of !== null && id.startsWith(of);
  for (const kind of ["extracted", "cut", "quoted"] as const) {
    const rows = found.filter(({ one }) => one.kind === kind);
    const same = rows.filter(({ one, verdict }) => isOf(verdict.duplicateOf, one.of)).length;
    const origin = rows.filter(({ one, verdict }) => isOf(verdict.origin, one.of)).length;
    const simple = cases.filter((one, n) => one.kind === kind && isOf(near(n), one.of)).length;
    console.log(
      `${kind.padEnd(10)} ${rows.length}: the same text ${same}, one origin (with those) ${origin}; SimHash within ${WITHIN} bits ${simple}`,
    );
  }
  const fresh = found.filter(({ one }) => one.kind === "own");
  const wrong = fresh.filter(({ verdict }) => verdict.origin !== null).length;
  const simple = cases.filter((one, n) => one.kind === "own" && near(n) !== null).length;
  console.log(
    `new        ${fresh.length}: given an origin all the same ${wrong}; SimHash ${simple}\n${each.toFixed(1)} ms an article`,
  );
}
