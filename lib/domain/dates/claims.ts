import type { Span } from "../spans";
import type { DateMention } from "./mention";

/** How many mentions to look back through for one that fits, so that a text full of dates stays linear. */
const LOOK_BACK = 20;

/** What the parsers have claimed so far: which places of the text, and the dates among them. */
export class Claims {
  private readonly taken: Uint8Array;
  /** Of the parsers that are done, by place. */
  private settled: DateMention[] = [];
  /** Of the parser at work, which goes from left to right. */
  private current: DateMention[] = [];

  constructor(length: number) {
    this.taken = new Uint8Array(length);
  }

  /** Claims a place; false where an earlier parser was there first. */
  take({ start, end }: Span): boolean {
    if (this.taken.subarray(start, end).includes(1)) return false;
    this.taken.fill(1, start, end);
    return true;
  }

  add(mention: DateMention): void {
    this.current.push(mention);
  }

  /** To be called before each parser. */
  settle(): void {
    this.settled = this.inOrder();
    this.current = [];
  }

  inOrder(): DateMention[] {
    if (this.current.length === 0) return this.settled;
    return [...this.settled, ...this.current].sort((a, b) => a.start - b.start);
  }

  /** The last mention before a place that fits; only the nearest are looked at. */
  lastBefore(start: number, fits: (mention: DateMention) => boolean): DateMention | null {
    const lasts = [this.settled, this.current].map((mentions) => {
      const end = countBefore(mentions, start);
      return mentions.slice(Math.max(0, end - LOOK_BACK), end).findLast((mention) => fits(mention));
    });
    const [a, b] = lasts;
    return (a && b ? (a.start > b.start ? a : b) : (a ?? b)) ?? null;
  }
}

/** How many of the mentions, which are in order, end before a place. */
function countBefore(mentions: readonly DateMention[], place: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? place) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
