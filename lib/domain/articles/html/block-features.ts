import { smallWordShare } from "../language";
import { endsSentence, feltLength, isClipped, isWide } from "../lines";
import { AUTHOR_BIO, furnitureOf, isCaption, isRelativeTime } from "../phrases";
import { findVisibleDates } from "../visible-dates";
import { grams, type BlockPage } from "./block-page";
import type { PageBlock } from "./blocks";
import { CUE_NAMES, cuesOf, type Cue } from "./cues";
import { Table } from "./table";
import { upFrom, type PageElement } from "./tree";

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const has = (claim: boolean): number => (claim ? 1 : 0);

/** Notes the block by its text alone. */
function noteText(table: Table, page: BlockPage, block: PageBlock, at: number): void {
  const { text } = block;
  const sample = text.slice(0, 1200);
  const length = feltLength(text);
  const words = sample.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const phrase = furnitureOf(text);
  const own = page.blockWords[at] ?? [];
  const key = page.keys[at] ?? "";
  const isDescription =
    page.descriptionKey.length > 20 &&
    (key === page.descriptionKey ||
      (key.length > 40 && page.descriptionKey.startsWith(key)) ||
      key.startsWith(page.descriptionKey));
  table.put("length", length);
  table.put("linked", share(block.linked, text.length));
  table.put("emphasised", share(block.emphasised, text.length));
  table.put("sentence", has(endsSentence(text)));
  table.put("sentences", sample.match(/[.!?](?=\s+["“‘(]?\p{Lu})|[。！？]/gu)?.length ?? 0);
  table.put("commas", sample.match(/[,、，]/gu)?.length ?? 0);
  table.put(
    "prose",
    isWide(sample)
      ? share(sample.match(/\p{Script=Hiragana}/gu)?.length ?? 0, sample.length)
      : smallWordShare(sample),
  );
  table.put("capitals", share(words.filter((word) => /^\p{Lu}/u.test(word)).length, words.length));
  table.put("digits", share(sample.match(/\d/gu)?.length ?? 0, sample.length));
  table.put("colon", has(/[:：]$/u.test(text)));
  table.put("clipped", has(isClipped(text)));
  table.put("phrase", phrase ? 1 + has(phrase.opens) : 0);
  table.put("captionLike", has(isCaption(text)));
  table.put("ago", has(isRelativeTime(text)));
  table.put("dated", has(text.length < 160 && findVisibleDates(text).length > 0));
  table.put("bioLike", has(AUTHOR_BIO.test(text.slice(0, 600))));
  table.put("quoted", has(/["“”„«「『]/u.test(sample)));
  table.put("separators", has(/[|»›·•→>]|\s[–-]\s/u.test(text)));
  table.put("address", has(/https?:|www\.|@\w+\.|\.com\b/u.test(sample)));
  table.put("you", has(/\b(?:you|your|we|our|us)\b/iu.test(sample)));
  table.put("lower", has(/^\p{Ll}/u.test(text)));
  table.put("appearances", page.appearances.get(key) ?? 1);
  table.put("isTitle", has(at === page.titleAt));
  table.put("titleWords", share(own.filter((word) => page.titleWords.has(word)).length, own.length));
  table.put("isDescription", has(isDescription));
  table.put("cohesion", share(own.filter((word) => (page.words.get(word) ?? 0) > 1).length, own.length));
  table.put("stated", statedShare(page, length, key));
}

/** How much of a block stands in the stated body; below 0 where that cannot be said. */
function statedShare({ stated }: BlockPage, length: number, key: string): number {
  if (!stated) return -1;
  const found = length > 30 ? grams(key) : [];
  return found.length ? share(found.filter((gram) => stated.has(gram)).length, found.length) : -0.5;
}

const TAGS = ["article", "main", "aside", "nav", "footer", "header", "form", "figure", "table", "ul", "a"];
/** A cue that stands nowhere above a block is this many levels away. */
const NOWHERE = 99;

/** Notes the block by where it stands. */
function notePlace(table: Table, page: BlockPage, block: PageBlock, at: number): void {
  const { containers } = page;
  const path = [...upFrom(block.element)];
  const tags = new Set(path.map((element) => element.tag));
  const topScore = containers.top ? containers.of(containers.top).score : 0;
  const signature = page.bySignature.get(page.signatures[at] ?? "") ?? { blocks: 0, length: 0, prose: 0 };
  table.put("depth", block.element.depth);
  table.put("place", at / page.length);
  table.put("afterTitle", page.titleAt < 0 ? 999 : at - page.titleAt);
  table.put("level", block.level);
  table.put("isParagraph", has(block.element.tag === "p"));
  table.put("isDivision", has(block.element.tag === "div" || block.element.tag === "section"));
  table.put("isItem", has(block.kind === "list-item"));
  table.put("isQuotation", has(block.kind === "quotation"));
  table.put("isCaption", has(block.kind === "caption"));
  table.put("levelsToTop", containers.top ? path.indexOf(containers.top) : -1);
  table.put("parentToTop", share(containers.of(block.element.parent ?? block.element).score, topScore));
  table.put("signatureBlocks", signature.blocks);
  table.put("signatureLength", share(signature.length, page.total));
  table.put("signatureProse", share(signature.prose, signature.blocks));
  for (const tag of TAGS) table.put(`in:${tag}`, has(tags.has(tag)));
  for (const level of [1, 2, 3, 4]) {
    const element = path[level];
    const sum = element ? containers.of(element) : null;
    table.put(`up${level}:length`, sum?.length ?? -1);
    table.put(`up${level}:share`, sum ? share(sum.length, page.total) : -1);
    table.put(`up${level}:linked`, sum ? share(sum.linked, sum.length) : -1);
    table.put(`up${level}:prose`, sum ? share(sum.proseLength, sum.length) : -1);
    table.put(`up${level}:blocks`, sum?.blocks ?? -1);
  }
  const nearest = new Map<Cue, number>();
  path.forEach((element, level) => {
    if (element.tag === "body" || element.tag === "html") return;
    for (const cue of cuesOf(element)) if (!nearest.has(cue)) nearest.set(cue, level);
  });
  for (const cue of CUE_NAMES) table.put(`cue:${cue}`, nearest.get(cue) ?? NOWHERE);
}

const BESIDE = ["length", "linked", "sentence", "phrase", "level", "isParagraph", "signatureLength"];

/** The features of the first look: each block by its text, its place, and the two blocks on either side. */
export function firstLook(page: BlockPage): Table {
  const alone = new Table();
  page.blocks.forEach((block, at) => {
    noteText(alone, page, block, at);
    notePlace(alone, page, block, at);
    alone.endRow();
  });
  const columns = BESIDE.map((name) => alone.names.indexOf(name));
  const table = new Table();
  page.blocks.forEach((block, at) => {
    table.putAll(alone, at);
    for (const step of [-2, -1, 1, 2]) {
      const other = alone.rows[at + step];
      BESIDE.forEach((name, place) => table.put(`${step}:${name}`, other?.[columns[place] ?? -1] ?? -1));
      const { parent } = block.element;
      table.put(`${step}:sameParent`, has(page.blocks[at + step]?.element.parent === parent));
      table.put(`${step}:sameSignature`, has(page.signatures[at + step] === page.signatures[at]));
    }
    table.endRow();
  });
  return table;
}

/** The features of the second look: what the first thought of the neighbours, of the surroundings and of the page. */
export function secondLook(page: BlockPage, first: Table, chances: readonly number[]): Table {
  const lengths = page.blocks.map((block) => feltLength(block.text));
  const sums = new Map<PageElement | string, { mass: number; length: number }>();
  const add = (key: PageElement | string, at: number): void => {
    const sum = sums.get(key) ?? { mass: 0, length: 0 };
    sum.mass += (chances[at] ?? 0) * (lengths[at] ?? 0);
    sum.length += lengths[at] ?? 0;
    sums.set(key, sum);
  };
  page.blocks.forEach((block, at) => {
    for (const element of upFrom(block.element)) add(element, at);
    add(page.signatures[at] ?? "", at);
  });
  const mass = chances.reduce((sum, chance, at) => sum + chance * (lengths[at] ?? 0), 0);
  let before = 0;
  const table = new Table();
  page.blocks.forEach((block, at) => {
    table.putAll(first, at);
    table.put("chance", chances[at] ?? 0);
    table.put("mass", mass);
    for (const step of [-4, -3, -2, -1, 1, 2, 3, 4]) table.put(`chance:${step}`, chances[at + step] ?? -1);
    const path = [...upFrom(block.element)];
    for (const level of [1, 2, 3, 4]) {
      const element = path[level];
      const sum = element ? sums.get(element) : undefined;
      table.put(`up${level}:chance`, sum ? share(sum.mass, sum.length) : -1);
      table.put(`up${level}:mass`, sum ? share(sum.mass, mass) : -1);
    }
    const signature = sums.get(page.signatures[at] ?? "");
    table.put("signature:chance", share(signature?.mass ?? 0, signature?.length ?? 0));
    table.put("signature:mass", share(signature?.mass ?? 0, mass));
    table.put("mass:before", share(before, mass));
    before += (chances[at] ?? 0) * (lengths[at] ?? 0);
    table.put("mass:after", share(mass - before, mass));
    const holds = (part: number): number =>
      path.findIndex((element) => (sums.get(element)?.mass ?? 0) > mass * part);
    table.put("level:ofMass", holds(0.5));
    table.put("level:ofMost", holds(0.85));
    table.endRow();
  });
  return table;
}
