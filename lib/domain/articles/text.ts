import type { Extraction, LineCorrection } from "./extraction";
import { assemble } from "./assemble";
import { judgeLines, type LineModel } from "./body-lines";
import { keepBody } from "./body-rules";
import { findClues } from "./clues";
import { correct } from "./corrections";
import { describeLines } from "./features";
import { detectLanguage } from "./language";
import { LINE_MODEL } from "./line-model";
import { splitLines } from "./lines";
import { findOutlet } from "./outlet";
import { findPublished } from "./published";
import { nameRoles } from "./roles";

/**
 * Finds the article in text that was copied from a browser: every line gets a role, keep or drop, and a reason.
 * Facts are taken only from where a page states them; an editor's corrections override the machine and the
 * article is built again from what is kept. Linear in the length of the text. Never throws.
 */
export function extractText(
  text: string,
  options: { url?: string; corrections?: LineCorrection[] } = {},
  model: LineModel = LINE_MODEL,
): Extraction {
  const lines = splitLines(text);
  const facts = describeLines(lines);
  const judged = judgeLines(facts, model);
  const body = keepBody(judged);
  const published = findPublished(facts, judged.view.title, body);
  const decisions = nameRoles(lines, judged, body, published?.index ?? null);
  const outlet = findOutlet(facts, judged.view.title, body.span?.last ?? facts.length);
  const article = assemble(correct(decisions, options.corrections ?? []));
  return {
    ...article,
    outlet,
    published: published?.fact ?? null,
    captured: null,
    clues: findClues(facts, body.span, published?.index ?? null),
    language: detectLanguage(article.text || text),
  };
}
