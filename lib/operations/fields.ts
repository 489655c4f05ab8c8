import { z } from "zod";
import { parseEdtf } from "../domain/dates/edtf";
import { slugOf } from "../domain/slug";
import { AppError } from "../errors";

/** Pieces of input schemas that several operations share. Forms send strings; JSON sends what it is. */

/** PostgreSQL has no place for U+0000, and no person means it. */
export const noNul = (value: string): boolean => !value.includes("\u0000");
export const NUL = "There is an invisible character in this (U+0000).";

export const id = z.string().min(1).max(200).refine(noNul, NUL);

/** The version of a row that the person saw. */
export const version = z.coerce.number().int().positive();

export const flag = z.union([
  z.boolean(),
  z.enum(["true", "false", "on", "1", "0", ""]).transform((v) => v === "true" || v === "on" || v === "1"),
]);

/** An empty field of a form is an absent value. */
export const optionalText = (max = 2000) =>
  z
    .string()
    .max(max, `At most ${max} characters.`)
    .refine(noNul, NUL)
    .trim()
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null);

export const text = (max = 2000) =>
  z.string().trim().min(1, "This is empty.").max(max, `At most ${max} characters.`).refine(noNul, NUL);

export const webAddress = z
  .string()
  .trim()
  .max(2000)
  .refine(noNul, NUL)
  .refine(
    (value) => /^https?:\/\//i.test(value) && URL.canParse(value),
    "This is not a web address. It should start with http:// or https://.",
  );

/** The address of a feed, in one spelling: two of them would be polled twice. */
export const feedAddress = webAddress.transform((value) => {
  const url = new URL(value);
  url.hash = "";
  return url.href;
});

export const optionalWebAddress = z
  .union([z.literal("").transform(() => null), webAddress])
  .nullish()
  .transform((value) => value ?? null);

export const edtf = z
  .string()
  .trim()
  .refine(
    (value) => parseEdtf(value) !== null,
    "This is not a date we can read. Write 2024-07-28, 2024-07, 2024, ../2024-07-29 or 2024-07-28~.",
  );

export const optionalEdtf = z
  .union([z.literal("").transform(() => null), edtf])
  .nullish()
  .transform((value) => value ?? null);

/** One value or many: a form sends one where a single box is ticked. */
export const ids = z.union([id.transform((value) => [value]), z.array(id).max(500)]);

/** Marks, for the record and the undo list, why it was done. */
export const reason = z.string().max(2000).optional();

export const span = { start: z.coerce.number().int().min(0), end: z.coerce.number().int().min(1) };

/** The key that an entry of the vocabulary gets by its English label. Throws `invalid` where the label gives none. */
export function keyOf(en: string): string {
  const key = slugOf(en);
  if (key) return key;
  const message = "The English label has no letters of English.";
  throw new AppError("invalid", message, { en: message });
}
