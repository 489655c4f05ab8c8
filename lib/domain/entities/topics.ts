import type { Topic } from "../alliance/topics";
import type { ReadArticle } from "../articles/article";
import type { Mention } from "./gazetteer";

export interface SuggestedTag {
  tagId: string;
  /** 0–1. */
  score: number;
  /** In words: “command and control” in the headline and paragraph 1. */
  reasons: string[];
}

/** Where a cue stands says how much it tells. A headline is about something; a tenth paragraph mentions it. */
const WEIGHT = { headline: 0.6, lede: 0.35, body: 0.2 };
/** More than this many body places add nothing. */
const BODY_PLACES = 4;
/** A first paragraph shorter than this is a heading; the lede comes after it. */
const HEADING_LENGTH = 80;
/** A cue of several words is seldom an accident. */
const PHRASE_BONUS = 1.5;
/** The name of an organisation or programme that the topic is about. */
const ENTITY_WEIGHT = 0.15;
/** Below this a topic is mentioned, not treated. */
const THRESHOLD = 0.25;
/** An article about everything is about nothing: keep the strongest. */
const AT_MOST = 6;

const escape = (cue: string) => cue.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const isLatinCue = (cue: string) => /^[\u0020-\u024f’–]+$/.test(cue);

const patterns = new Map<string, RegExp>();

/** A cue as a whole word; compiled once. */
export function cuePattern(cue: string): RegExp {
  const known = patterns.get(cue);
  if (known) return known;
  // Short capital cues (USFJ, Quad, ISR) keep their case; others are found in headline capitals too.
  const pattern = isLatinCue(cue)
    ? new RegExp(
        `(?<![\\w-])${escape(cue)}(?![\\w]|-\\w)`,
        /^[A-Z][\w+.-]*$/.test(cue) && cue.length < 7 ? "" : "i",
      )
    : new RegExp(escape(cue));
  patterns.set(cue, pattern);
  return pattern;
}

const joined = (places: string[]) =>
  places.length < 2 ? places.join("") : `${places.slice(0, -1).join(", ")} and ${places.at(-1)}`;

function score(topic: Topic, title: string, paragraphs: string[], entities: Set<string>): SuggestedTag {
  let total = 0;
  const reasons: string[] = [];
  const lede = Math.max(
    0,
    paragraphs.findIndex((paragraph) => paragraph.length > HEADING_LENGTH),
  );
  for (const cue of topic.cues) {
    const pattern = cuePattern(cue);
    const inTitle = pattern.test(title);
    const at = paragraphs.flatMap((paragraph, index) => (pattern.test(paragraph) ? [index + 1] : []));
    if (!inTitle && at.length === 0) continue;
    const body = Math.min(BODY_PLACES, at.filter((n) => n > lede + 1).length) * WEIGHT.body;
    const weight =
      (inTitle ? WEIGHT.headline : 0) + ((at[0] ?? Infinity) <= lede + 1 ? WEIGHT.lede : 0) + body;
    total += weight * (/[ +]/.test(cue) || (!isLatinCue(cue) && cue.length > 3) ? PHRASE_BONUS : 1);
    const places = [...(inTitle ? ["the headline"] : []), ...at.slice(0, 3).map((n) => `paragraph ${n}`)];
    reasons.push(`“${cue}” in ${joined(places)}${at.length > 3 ? ` and ${at.length - 3} more` : ""}`);
  }
  if (entities.has(topic.id)) {
    total += ENTITY_WEIGHT;
    reasons.push(`names ${topic.en}`);
  }
  return { tagId: topic.id, score: Math.round((1 - Math.exp(-total)) * 100) / 100, reasons };
}

/**
 * Suggests topics by weighted cues: headline over first paragraph over body. Precise rather than many: at most six, the strongest first;
 * a parent is left out where one of its children says it better.
 */
export function suggestTags(
  article: ReadArticle,
  mentions: readonly Mention[],
  topics: readonly Topic[],
): SuggestedTag[] {
  const paragraphs = article.text.split(/\n{2,}/).filter((paragraph) => paragraph.trim());
  const entities = new Set(mentions.map((mention) => mention.entityId));
  const scored = topics
    .map((topic) => ({ topic, tag: score(topic, article.title, paragraphs, entities) }))
    .filter(({ tag }) => tag.score >= THRESHOLD)
    .sort((a, b) => b.tag.score - a.tag.score || a.topic.id.localeCompare(b.topic.id));
  return scored
    .filter(
      ({ topic, tag }) =>
        !scored.some((other) => other.topic.parent === topic.id && other.tag.score > tag.score),
    )
    .slice(0, AT_MOST)
    .map(({ tag }) => tag);
}
