import { z } from "zod";
import { ENTITY_KINDS } from "../domain/alliance/entity";

/** A name that the vocabulary does not have yet, as it stands in an article. */
export const namePayload = z.object({
  en: z.string().nullable(),
  ja: z.string().nullable(),
  kind: z.enum(ENTITY_KINDS),
  /** The title or apposition beside it, as it stands there. */
  role: z.string().nullable(),
});
export type NamePayload = z.infer<typeof namePayload>;
