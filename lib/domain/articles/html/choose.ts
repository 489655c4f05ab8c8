import { chances, type Forest } from "../../forest";
import { firstLook, secondLook } from "./block-features";
import type { BlockPage } from "./block-page";
import type { PageBlock } from "./blocks";

/** What the trainer writes (`bench/train-html.ts`): a look at each block, and one among its neighbours. */
export interface BlockModel {
  first: Forest;
  second: Forest;
}

/** From this chance on a block belongs to the article. */
const BELONGS = 0.5;

/** How likely each block of a page belongs to the article, 0 to 1 (stacked, Wolpert 1992). */
function judgeBlocks(page: BlockPage, model: BlockModel, first = firstLook(page)): number[] {
  return chances(model.second, secondLook(page, first, chances(model.first, first)));
}

/** The blocks of the article, in the order of the page. */
export function chooseBlocks(page: BlockPage, model: BlockModel, first = firstLook(page)): PageBlock[] {
  const judged = judgeBlocks(page, model, first);
  return page.blocks.filter((_, at) => (judged[at] ?? 0) >= BELONGS);
}
