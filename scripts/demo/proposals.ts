import { z } from "zod";

const proposal = z.object({ evidence: z.array(z.object({ quote: z.string() })) });

/** The sentences that a proposed development rests on. */
export const quotesOf = (payload: unknown): string[] =>
  proposal.parse(payload).evidence.map(({ quote }) => quote);
