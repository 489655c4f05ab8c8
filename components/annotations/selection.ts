import type { Span } from "@/lib/domain/spans";

/** Selected text as a span of the version's text, with the place below it, relative to the pane. */
export interface Selected extends Span {
  text: string;
  top: number;
  left: number;
}

/** Whitespace at the edges of a selection is the hand's, not the person's meaning. */
export function selectedSpan(pane: HTMLElement): Selected | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.commonAncestorContainer)) return null;
  const from = offsetOf(range.startContainer, range.startOffset, "start");
  const to = offsetOf(range.endContainer, range.endOffset, "end");
  if (from === null || to === null || to <= from) return null;
  const raw = range.toString();
  const start = from + (raw.length - raw.trimStart().length);
  const end = to - (raw.length - raw.trimEnd().length);
  if (end <= start) return null;
  const box = range.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  return {
    start,
    end,
    text: raw.trim(),
    top: box.bottom - frame.top + 8,
    left: Math.max(0, Math.min(box.left - frame.left, frame.width - 420)),
  };
}

const textHolder = (block: Element): Element | null => block.querySelector("[data-text]");

/** The place of a point of the DOM in the version's text. */
function offsetOf(node: Node, offset: number, edge: "start" | "end"): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>("[data-start]");
  const holder = block && textHolder(block);
  if (!block || !holder) return null;
  const start = Number(block.dataset.start);
  if (!holder.contains(node)) {
    // A triple click ends before the first text of the next block.
    return edge === "end" && offset === 0 ? endOfPrevious(block) : start;
  }
  const before = document.createRange();
  before.setStart(holder, 0);
  before.setEnd(node, offset);
  const length = before.toString().length;
  return edge === "end" && length === 0 ? endOfPrevious(block) : start + length;
}

function endOfPrevious(block: HTMLElement): number | null {
  const previous = block.previousElementSibling;
  const holder = previous && textHolder(previous);
  if (!(previous instanceof HTMLElement) || !holder) return null;
  return Number(previous.dataset.start) + (holder.textContent?.length ?? 0);
}

/** A DOM range for a stretch inside one block; null where the block is not there. */
export function rangeIn(block: Element, start: number, end: number): Range | null {
  const holder = textHolder(block);
  if (!holder) return null;
  const range = document.createRange();
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  let at = 0;
  let open = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!open && start < at + length) {
      range.setStart(node, start - at);
      open = true;
    }
    if (open && end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return null;
}

/** The block that holds a place of the text. */
export function placeOf(pane: HTMLElement, start: number): HTMLElement | null {
  return (
    [...pane.querySelectorAll<HTMLElement>("[data-start]")]
      .filter((block) => Number(block.dataset.start) <= start)
      .at(-1) ?? null
  );
}
