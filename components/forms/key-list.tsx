"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { isTyping } from "./toasts";

interface Props {
  children: ReactNode;
  /** Single keys can be switched off (WCAG 2.1.4). */
  on: boolean;
  className?: string;
  label?: string;
}

/** A row that is only passed by on the way is not opened. */
const REST_MS = 180;

/**
 * A list that works by keyboard: `j` and `k` move between elements marked `data-row`, within the group (`data-rows`) that has focus; any other key
 * presses the element marked `data-key` with it, in the row that has focus, or in what that row shows beside the list (`data-beside`). A row's
 * `data-follow` is pressed when focus rests on it. A field marked `data-focus-key` gets the focus. Keys act while focus is inside, or in no other such list.
 */
export function KeyList({ children, on, className, label }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!on) return;
    const root = list.current;
    if (!root) return;
    let rest: ReturnType<typeof setTimeout> | undefined;
    /** The row that had focus last, in its group, and its place there: where it was decided and went, the next one takes its place. */
    let last: { row: HTMLElement; group: HTMLElement; at: number } | null = null;

    const remember = () => {
      const row = document.activeElement?.closest<HTMLElement>("[data-row]");
      if (!row || !root.contains(row)) return;
      const group = groupOf(row, root);
      last = { row, group, at: rowsOf(group).indexOf(row) };
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const active = document.activeElement;
      if (active?.closest(OVERLAY) || document.querySelector("dialog[open]")) return;
      // a link that led here still has the focus: keys act as if nothing had it, but what it does by itself stays its own
      const elsewhere = active?.closest("[data-keys]");
      if (elsewhere && elsewhere !== root) return;
      const nowhere = !active || !root.contains(active);
      if (nowhere && active !== document.body && /^(?: |Enter|Escape|Tab|Arrow)/u.test(event.key)) return;
      const group = nowhere ? (last?.group ?? groupOf(null, root)) : groupOf(active, root);
      const rows = rowsOf(group);
      const at = nowhere ? -1 : rows.findIndex((row) => row === active || row.contains(active));
      if (event.key === "j" || event.key === "k") {
        const from = nowhere ? (last?.at ?? -1) : at;
        const next = rows[event.key === "j" ? Math.min(from + 1, rows.length - 1) : Math.max(from - 1, 0)];
        next?.focus();
        next?.scrollIntoView({ block: "nearest" });
        clearTimeout(rest);
        rest = setTimeout(() => next?.querySelector<HTMLElement>("[data-follow]")?.click(), REST_MS);
        event.preventDefault();
        return;
      }
      const key = event.key === " " ? "space" : event.key;
      if (key === "space" && active instanceof HTMLButtonElement) return;
      const field = root.querySelector<HTMLElement>(`[data-focus-key="${CSS.escape(key)}"]`);
      if (field?.checkVisibility()) {
        event.preventDefault();
        field.focus();
        return;
      }
      const target = pressable(root, rows[at], CSS.escape(key));
      if (!target) return;
      event.preventDefault();
      target.click();
    };
    // a row that goes takes the focus with it
    const goneRow = new MutationObserver(() => {
      if (!last || last.row.isConnected || document.activeElement !== document.body) return;
      const { group, at } = last;
      last = null;
      const rows = group.isConnected ? rowsOf(group) : [];
      rows[Math.min(at, rows.length - 1)]?.focus({ preventScroll: true });
    });
    goneRow.observe(root, { childList: true, subtree: true });
    root.addEventListener("focusin", remember);
    document.addEventListener("keydown", onKey);
    return () => {
      goneRow.disconnect();
      clearTimeout(rest);
      root.removeEventListener("focusin", remember);
      document.removeEventListener("keydown", onKey);
    };
  }, [on]);
  return (
    <div ref={list} data-keys className={className} aria-label={label} role={label ? "region" : undefined}>
      {children}
    </div>
  );
}

/** What lies over the page has keys of its own. */
const OVERLAY = "dialog, [role=dialog], [role=menu]";

const groupOf = (element: Element | null, root: HTMLElement): HTMLElement =>
  element?.closest<HTMLElement>("[data-rows]") ?? root.querySelector<HTMLElement>("[data-rows]") ?? root;

/** Those in sight: not what is folded away. */
const rowsOf = (group: HTMLElement): HTMLElement[] =>
  [...group.querySelectorAll<HTMLElement>("[data-row]")].filter((row) => row.checkVisibility());

function pressable(root: HTMLElement, row: HTMLElement | undefined, key: string): HTMLElement | null {
  const own = row?.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (own) return own;
  return row && !("shown" in row.dataset)
    ? null
    : root.querySelector<HTMLElement>(`[data-beside] [data-key="${key}"]:not([disabled])`);
}
