import type { DateFact } from "../../facts";
import { ownDates, type OwnDate } from "../published";
import type { SlashOrder } from "../visible-dates";
import type { PageBlock } from "./blocks";
import type { Head } from "./head";
import { isInPageFoot, isElsewhere } from "./meta";
import { LONGEST_DATE_LINE } from "./time-elements";

/** What else may stand in a date line without a label. */
const MOST_BESIDE = 60;
/** A headline that is little more than a date is that of a bulletin; in others a date belongs to the story told. */
const MOST_BESIDE_IN_HEADING = 20;
const LONGEST_LABEL = 30;

/** The date of publication that a block shows: of several the labelled one, then the earliest, since the others are updates. */
function dateIn({ text, kind, level }: PageBlock, above: string, order: SlashOrder): OwnDate | null {
  if (text.length > LONGEST_DATE_LINE || kind === "caption") return null;
  const most = level > 0 ? MOST_BESIDE_IN_HEADING : MOST_BESIDE;
  const [first] = ownDates(text, above.length < LONGEST_LABEL ? above : "", order)
    .filter(({ labelled, rest }) => labelled || rest < most)
    .sort((a, b) => Number(b.labelled) - Number(a.labelled) || (a.edtf < b.edtf ? -1 : 1));
  return first ?? null;
}

const factOf = ({ edtf }: OwnDate, where: string, text: string): DateFact => ({
  edtf,
  basis: "stated",
  evidence: `${where}: ${text.slice(0, 100)}`,
});

/** The text of links, for the most part: the cards of other articles, and dates that lead somewhere. */
const isLinked = ({ linked, text }: PageBlock): boolean => linked > text.length / 2;

/**
 * The dates that the page shows around its title and that are not those of an update. Above the title stand the cards of other articles too;
 * below it a date may be a link, to the article itself or to what else came out on that day, and counts where no plain one stands there.
 */
export function shownDates({ blocks, titleAt, around }: Head, order: SlashOrder): DateFact[] {
  const found = blocks.flatMap((block, at) => {
    const isOfOthers =
      at < titleAt ? isLinked(block) || isElsewhere(block.element, around) : isInPageFoot(block.element);
    if (isOfOthers) return [];
    const date = dateIn(block, blocks[at - 1]?.text ?? "", order);
    return date ? [{ linked: isLinked(block), fact: factOf(date, "near the title", block.text) }] : [];
  });
  const plain = found.filter(({ linked }) => !linked);
  return (plain.length ? plain : found).map(({ fact }) => fact);
}

/**
 * The one day that date lines behind a long summary show, else that of a line below the text that says when it was published: for pages that
 * say nothing at their title.
 */
export function laterDate({ beyond, foot, around }: Head, order: SlashOrder): DateFact | null {
  const behind = beyond.flatMap((block, at) => {
    if (block.kind === "quotation" || isLinked(block) || isElsewhere(block.element, around)) return [];
    const date = dateIn(block, beyond[at - 1]?.text ?? "", order);
    return date ? [factOf(date, "behind the summary", block.text)] : [];
  });
  const isOne = new Set(behind.map(({ edtf }) => edtf.slice(0, 10))).size === 1;
  const below = foot.flatMap((block, at) => {
    const date = dateIn(block, foot[at - 1]?.text ?? "", order);
    return date?.labelled && !isInPageFoot(block.element) ? [factOf(date, "below the text", block.text)] : [];
  });
  return (isOne ? behind[0] : null) ?? below[0] ?? null;
}
