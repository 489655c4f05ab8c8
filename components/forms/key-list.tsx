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
    let rest: ReturnType<typeof setTimeout> | undefined;
    /** The row that had focus last, by its place: where it was decided and went, the next one takes its place. */
    let last = -1;
    const onKey = (event: KeyboardEvent) => {
      const root = list.current;
      if (!root || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const active = document.activeElement;
      // a link that led here still has the focus: keys act as if nothing had it, but what it does by itself stays its own
      const elsewhere = active?.closest("[data-keys]");
      if (elsewhere && elsewhere !== root) return;
      const nowhere = !active || !root.contains(active);
      if (nowhere && active !== document.body && /^(?: |Enter|Escape|Tab|Arrow)/u.test(event.key)) return;
      const group =
        (nowhere ? null : active.closest<HTMLElement>("[data-rows]")) ??
        root.querySelector<HTMLElement>("[data-rows]") ??
        root;
      const rows = [...group.querySelectorAll<HTMLElement>("[data-row]")].filter(
        (row) => row.offsetParent !== null,
      );
      const at = nowhere
        ? Math.min(last, rows.length - 1)
        : rows.findIndex((row) => row === active || row.contains(active));
      last = at;
      if (event.key === "j" || event.key === "k") {
        const next = rows[event.key === "j" ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0)];
        last = next ? rows.indexOf(next) : -1;
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
      if (field && field.offsetParent !== null) {
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
      const root = list.current;
      if (!root || last < 0 || document.activeElement !== document.body) return;
      const rows = [...root.querySelectorAll<HTMLElement>("[data-row]")].filter(
        (row) => row.offsetParent !== null,
      );
      rows[Math.min(last, rows.length - 1)]?.focus({ preventScroll: true });
    });
    if (list.current) goneRow.observe(list.current, { childList: true, subtree: true });
    document.addEventListener("keydown", onKey);
    return () => {
      goneRow.disconnect();
      clearTimeout(rest);
      document.removeEventListener("keydown", onKey);
    };
  }, [on]);
  return (
    <div ref={list} data-keys className={className} aria-label={label} role={label ? "region" : undefined}>
      {children}
    </div>
  );
}

function pressable(root: HTMLElement, row: HTMLElement | undefined, key: string): HTMLElement | null {
  const own = row?.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (own) return own;
  return row && !("shown" in row.dataset)
    ? null
    : root.querySelector<HTMLElement>(`[data-beside] [data-key="${key}"]:not([disabled])`);
}
