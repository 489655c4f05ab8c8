import type { Basis } from "../facts";
import type { Span } from "../spans";

/** A date expression found in a text. */
export interface DateMention extends Span {
  /** `text.slice(start, end)`. */
  text: string;
  /** EDTF; `XXXX-04` (unspecified year) when nothing tells the year. */
  edtf: string;
  basis: Basis;
  /** Other EDTF readings, likeliest first. */
  alternatives: string[];
  /** How the date was worked out, in words an editor would use. */
  reason: string;
}
