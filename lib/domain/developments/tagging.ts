import { cuePattern } from "../entities/topics";

/** The smallest shape of a tag that can be weighed: a row of the vocabulary fits. */
interface Tag {
  id: string;
  category: string;
  en: string;
  ja: string;
  cues: readonly string[];
}

/** Of an article's tags, those that its development is about too: of the same lane, or named in the sentences it rests on. */
export function tagsOfDevelopment(
  tags: readonly Tag[],
  category: string,
  quotes: readonly string[],
): string[] {
  const said = quotes.join("\n");
  return tags
    .filter(
      (tag) =>
        tag.category === category ||
        [tag.en, tag.ja, ...tag.cues].some((cue) => cue && cuePattern(cue).test(said)),
    )
    .map(({ id }) => id);
}
