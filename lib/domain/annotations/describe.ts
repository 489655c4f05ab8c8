import type { Span } from "../spans";
import type { TextPositionSelector, TextQuoteSelector } from "./selectors";

/** Hypothesis keeps 32 characters on each side; enough to tell repeated quotes apart. */
export const CONTEXT = 32;

/** True where a cut at `index` would split a surrogate pair. */
function splitsPair(text: string, index: number): boolean {
  const [before, after] = [text.charCodeAt(index - 1), text.charCodeAt(index)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** Describes a span as W3C selectors: the quote with its context, and its position. Spans outside the text are clipped. */
export function describeSelector(text: string, span: Span): [TextQuoteSelector, TextPositionSelector] {
  const start = Math.max(0, Math.min(span.start, text.length));
  const end = Math.max(start, Math.min(span.end, text.length));
  let from = Math.max(0, start - CONTEXT);
  let to = Math.min(text.length, end + CONTEXT);
  if (splitsPair(text, from)) from++;
  if (splitsPair(text, to)) to--;
  return [
    {
      type: "TextQuoteSelector",
      exact: text.slice(start, end),
      prefix: text.slice(from, start),
      suffix: text.slice(end, to),
    },
    { type: "TextPositionSelector", start, end },
  ];
}
