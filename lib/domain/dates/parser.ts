import type { Basis } from "../facts";
import type { Span } from "../spans";
import type { CivilDay } from "./calendar";

/** Which side of the publication day the words around a date point to; null when they do not tell. */
export type Direction = "past" | "future" | null;

/** What a parser may look at besides its match. */
export interface Reading {
  /** The text with full-width digits narrowed; same length as the original. */
  text: string;
  /** The day of publication, when it is known to the day. */
  reference: CivilDay | null;
  /** The cue words nearest to the match, within its sentence. */
  direction(span: Span): Direction;
  /** The sentence that the match stands in. */
  sentence(span: Span): string;
  /** The EDTF day named last (one day: no month, range or deadline) before this place, for "the same day", "the following day". */
  dayBefore(start: number): string | null;
  /** The EDTF day, month or year named last before this place, for "the following year". */
  dateBefore(start: number): string | null;
}

export interface Found {
  edtf: string;
  basis: Basis;
  alternatives: string[];
  reason: string;
}

/**
 * One way of writing a date. `pattern` is global; what it matches belongs to this parser even where `read`
 * answers null: "Article 5" is claimed so that no later parser takes it for something else.
 */
export interface DateParser {
  name: string;
  pattern: RegExp;
  read(match: RegExpExecArray, reading: Reading): Found | null;
}

export const stated = (edtf: string, reason = "the text says so in full"): Found => ({
  edtf,
  basis: "stated",
  alternatives: [],
  reason,
});

export const inferred = (edtf: string, reason: string, alternatives: string[] = []): Found => ({
  edtf,
  basis: "inferred",
  alternatives: [...new Set(alternatives)].filter((other) => other !== edtf),
  reason,
});

/** A named group's text, or undefined. */
export const group = (match: RegExpExecArray, name: string): string | undefined => match.groups?.[name];

/** Where a match stands. */
export const spanOf = (match: RegExpExecArray): Span => ({
  start: match.index,
  end: match.index + match[0].length,
});
