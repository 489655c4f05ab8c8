/** Where a fact comes from: said in the text, worked out from it, borrowed from another article of the story, or typed by a person. */
export const BASES = ["stated", "inferred", "lent", "by-hand"] as const;
export type Basis = (typeof BASES)[number];

/**
 * A date with its grounds. `edtf` is EDTF (ISO 8601-2), optionally a local date-time without zone
 * (`2024-07-29T10:09`) when the page states none. `evidence` quotes or describes what it was read from.
 */
export interface DateFact {
  edtf: string;
  basis: Basis;
  evidence: string;
}
