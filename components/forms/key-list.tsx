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
 * `data-follow` is pressed when focus rests on it. A field marked `data-focus-key` gets the focus. Keys act only while focus is inside, or nowhere.
 */
export function KeyList({ children, on, className, label }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!on) return;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const onKey = (event: KeyboardEvent) => {
      const root = list.current;
      if (!root || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const active = document.activeElement;
      const nowhere = !active || active === document.body;
      if (!nowhere && !root.contains(active)) return;
      const group =
        (nowhere ? null : active.closest<HTMLElement>("[data-rows]")) ??
        root.querySelector<HTMLElement>("[data-rows]") ??
        root;
      const rows = [...group.querySelectorAll<HTMLElement>("[data-row]")].filter(
        (row) => row.offsetParent !== null,
      );
      const at = rows.findIndex((row) => row === active || row.contains(active));
      if (event.key === "j" || event.key === "k") {
        const next = rows[event.key === "j" ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0)];
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
    document.addEventListener("keydown", onKey);
    return () => {
      clearTimeout(rest);
      document.removeEventListener("keydown", onKey);
    };
  }, [on]);
  return (
    <div ref={list} className={className} aria-label={label} role={label ? "region" : undefined}>
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
