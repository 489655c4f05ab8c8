/** More than any page that a person copies; a screen with more lines is of no use to an editor either. */
const MOST_LINES = 5000;
const MOST_CHARACTERS = 1_000_000;

const told = (count: number): string => count.toLocaleString("en");

/** Why a text is too much for a page, in words, or null. */
export function tooMuchText(text: string): string | null {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  if (lines <= MOST_LINES && text.length <= MOST_CHARACTERS) return null;
  return (
    `This has ${told(lines)} lines and ${told(text.length)} characters; a page has far fewer ` +
    `(at most ${told(MOST_LINES)} and ${told(MOST_CHARACTERS)}). Nothing was saved.`
  );
}
