import { z } from "zod";
import { BLOCK_KINDS, type Block } from "@/lib/domain/articles/extraction";

export interface PlacedBlock extends Block {
  /** Where its text begins in the version's text. */
  start: number;
}

const BETWEEN = "\n\n".length;

/** Blocks as they are stored, each with its place in the text that spans count in. */
export function blocksWithStarts(stored: unknown): PlacedBlock[] {
  const blocks = z.array(z.object({ kind: z.enum(BLOCK_KINDS), text: z.string() })).parse(stored);
  let start = 0;
  return blocks.map((block) => {
    const placed = { ...block, start };
    start += block.text.length + BETWEEN;
    return placed;
  });
}
