import { z } from "zod";
import { LINE_ROLES, type LineDecision } from "@/lib/domain/articles/extraction";

const shape = z.array(
  z.object({
    n: z.number(),
    text: z.string(),
    keep: z.boolean(),
    role: z.enum(LINE_ROLES),
    reason: z.string(),
    doubtful: z.boolean(),
  }),
);

/** A version's line decisions as they are stored. */
export const storedLines = (value: unknown): LineDecision[] => shape.parse(value);
