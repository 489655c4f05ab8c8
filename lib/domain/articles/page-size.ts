/** The longest page that is read, as sent. News pages are seldom past 2 MB; five times a heavy page leaves room and still protects the desk. */
export const MOST_BYTES = 10 * 1024 * 1024;
/** More than any page that a person copies; a screen with more lines is of no use to an editor either. */
export const MOST_LINES = 5000;
export const MOST_CHARACTERS = 1_000_000;

const told = (count: number): string => count.toLocaleString("en");
const inMegabytes = (size: number): string => (size / 1024 / 1024).toFixed(1);

/** Why so many bytes are too many for a page, in words, or null. */
export function tooManyBytes(size: number): string | null {
  if (size <= MOST_BYTES) return null;
  return `This is ${inMegabytes(size)} MB; a page may have ${MOST_BYTES / 1024 / 1024} MB.`;
}

/** Why a text is too much for a page, in words, or null. */
export function tooMuchText(text: string): string | null {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  if (text.length > MOST_CHARACTERS)
    return `This has ${told(text.length)} characters; a page may have ${told(MOST_CHARACTERS)}.`;
  return lines > MOST_LINES ? `This has ${told(lines)} lines; a page may have ${told(MOST_LINES)}.` : null;
}

/** The same of HTML, most of which is not text. */
export function tooMuchHtml(html: string): string | null {
  // No letter has more than three bytes a unit, so most pages need not be counted.
  return html.length * 3 <= MOST_BYTES ? null : tooManyBytes(new TextEncoder().encode(html).byteLength);
}
