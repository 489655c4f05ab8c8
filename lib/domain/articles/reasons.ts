/** What a feature says in an editor's words when it speaks for a line, and when it speaks against it. */
const WORDS: Record<string, readonly [forIt: string, against: string]> = {
  length: ["long enough for a paragraph", "too short for a paragraph"],
  ending: ["ends as a sentence does", "does not end as a sentence does"],
  sentences: ["several sentences", "no full sentence"],
  commas: ["built like prose", "not built like prose"],
  small: ["flowing prose", "few of the small words of prose"],
  kana: ["flowing prose", "mostly names and nouns"],
  capitals: ["capitals as in running text", "capitals as in a headline or menu"],
  blank: ["stands alone like a paragraph", "packed like a list"],
  run: ["neighbours of a paragraph's size", "neighbours of a list's size"],
  before: ["follows text like it", "follows short lines"],
  after: ["more text follows", "short lines follow"],
  bullet: ["an item of a list in the text", "an item of a menu or list"],
  phrase: ["", "the words of page furniture"],
  phrase2: ["", "the words of page furniture"],
  under: ["", "stands under a furniture heading"],
  opened: ["", "belongs to a list opened above"],
  caption: ["", "a caption or credit"],
  caption2: ["", "a caption or credit"],
  "relative-time": ["", "a relative time"],
  "beside-time": ["", "stands beside a relative time"],
  dated: ["", "a date line"],
  "beside-date": ["", "stands beside a date line"],
  bio: ["", "speaks of its author"],
  bio2: ["", "speaks of its author"],
  repeated: ["", "appears more than once on the page"],
  "title-again": ["", "the title once more"],
  quotes: ["holds a quotation", ""],
  address: ["", "holds an address"],
  you: ["", "speaks to the reader"],
  last: ["the line above is body", "the line above is not body"],
  next: ["the line below is body", "the line below is not body"],
  around: ["among body lines", "no body lines around"],
  above: ["body above it", "no body above it"],
  below: ["body below it", "no body below it"],
  side: ["inside the article", "outside the article"],
  since: ["close behind body text", "far behind the last body line"],
  until: ["body text follows soon", "no body text follows soon"],
  between: ["between paragraphs", "not between paragraphs"],
  cohesion: ["shares its words with the article", "shares few words with the article"],
  "title-words": ["shares words with the title", "shares no word with the title"],
  odds: ["reads like body text", "does not read like body text"],
};

/** At most this many grounds are named: an editor reads a line's reason at a glance. */
const NAMED = 2;

/** Puts the strongest grounds of a line's verdict into words. */
export function reasonFor(grounds: readonly string[], kept: boolean): string {
  const said: string[] = [];
  for (const name of grounds) {
    const [forIt, against] = WORDS[name.split(":")[0] ?? ""] ?? ["", ""];
    const words = kept ? forIt : against;
    if (words && !said.includes(words)) said.push(words);
    if (said.length === NAMED) break;
  }
  return said.join("; ") || (kept ? "reads like body text" : "does not read like body text");
}
