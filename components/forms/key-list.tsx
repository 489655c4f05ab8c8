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

/**
 * A list that works by keyboard: `j` and `k` move between elements marked `data-row`; any other key presses the element marked
 * `data-key` with it, in the row that has focus, else in the list. Keys act only while focus is inside, or nowhere.
 */
export function KeyList({ children, on, className, label }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      const root = list.current;
      if (!root || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const active = document.activeElement;
      if (active && active !== document.body && !root.contains(active)) return;
      const rows = [...root.querySelectorAll<HTMLElement>("[data-row]")].filter(
        (row) => row.offsetParent !== null,
      );
      const at = rows.findIndex((row) => row === active || row.contains(active));
      if (event.key === "j" || event.key === "k") {
        const next = rows[event.key === "j" ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0)];
        next?.focus();
        next?.scrollIntoView({ block: "nearest" });
        event.preventDefault();
        return;
      }
      const key = event.key === " " ? "space" : event.key;
      const target =
        rows[at]?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ??
        root.querySelector<HTMLElement>(`[data-list-key="${CSS.escape(key)}"]`);
      if (!target || (key === "space" && active instanceof HTMLButtonElement)) return;
      event.preventDefault();
      target.click();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [on]);
  return (
    <div ref={list} className={className} aria-label={label} role={label ? "region" : undefined}>
      {children}
    </div>
  );
}
