import { z } from "zod";
import { CATEGORIES, DEVELOPMENT_STATES } from "../domain/developments/states";
import { BASES } from "../domain/facts";

const sentence = z.object({ start: z.number(), end: z.number(), quote: z.string() });

/** What accepting a proposed development makes. */
export const developmentPayload = z.object({
  statement: z.string(),
  edtf: z.string().nullable(),
  basis: z.enum(BASES).nullable(),
  basisNote: z.string(),
  alternatives: z.array(z.string()),
  state: z.enum(DEVELOPMENT_STATES),
  category: z.enum(CATEGORIES),
  entities: z.array(z.string()),
  /** The sentences of the article that it is proposed on. */
  evidence: z.array(sentence),
  /** Sentences of other articles of the story that tell the same event. */
  elsewhere: z
    .array(
      sentence.extend({
        articleId: z.string(),
        outlet: z.string().nullable(),
        title: z.string(),
        /** What it counts differently, in words: such a sentence is no confirmation. */
        differs: z.string().nullable().default(null),
      }),
    )
    .default([]),
  /** A development of the story that seems to say the same: worked out when the proposal is shown, because developments come and go. */
  mergeInto: z
    .object({
      id: z.string(),
      statement: z.string(),
      why: z.string(),
      differs: z.string().nullable().default(null),
    })
    .nullable()
    .default(null),
});
/** Names a sentence of another article in a form. */
export const sentenceKey = ({ articleId, start }: { articleId: string; start: number }): string =>
  `${articleId} ${start}`;

export type DevelopmentPayload = z.infer<typeof developmentPayload>;
