"use client";

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { AnnotationKind } from "@/lib/domain/annotations/kinds";
import type { FormAction } from "@/lib/web/outcome";
import { isTyping } from "../forms/toasts";
import type { PlacedBlock } from "../articles/blocks";
import { BlockText } from "./block-text";
import { Compose } from "./compose";
import { paint, supportsHighlights } from "./highlights";
import { placeOf, selectedSpan, type Selected } from "./selection";

export interface PaneMark {
  id: string;
  start: number;
  end: number;
  name: AnnotationKind | "evidence" | "unsure" | "focus";
}

export type Choice = AnnotationKind | "development";

interface Props {
  articleId: string;
  versionId: string;
  blocks: PlacedBlock[];
  marks: PaneMark[];
  developments: readonly { id: string; statement: string }[];
  inStory: boolean;
  singleKeys: boolean;
  create: FormAction<{ id: string }>;
  createDevelopment: FormAction<{ id: string }>;
  addEvidence: FormAction;
}

/** The bar's choices, in the order of the bar, with the keys that act while it shows. */
const CHOICES: readonly (readonly [Choice, string, string])[] = [
  ["development", "Development", "v"],
  ["comment", "Comment", "a"],
  ["claim", "Claim", "c"],
  ["quote", "Quote", "q"],
  ["date", "Date", "d"],
  ["framing", "Framing", "f"],
  ["question", "Ask", "w"],
];

/** What a browser can do does not change while it runs. */
const neverChanges = () => () => {};

/** The article's text. Selecting some of it offers what can be made of it. */
export function ReadingPane(props: Props) {
  const { blocks, marks, singleKeys } = props;
  const pane = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<Selected | null>(null);
  const [choice, setChoice] = useState<Choice | null>(null);
  const painted = useSyncExternalStore(neverChanges, supportsHighlights, () => true);
  const [focus, setFocus] = useState<PaneMark | null>(null);

  useEffect(() => {
    return painted && pane.current ? paint(pane.current, focus ? [...marks, focus] : marks) : undefined;
  }, [marks, focus, painted]);

  useEffect(() => {
    const onSelect = () => {
      // While something is being written about a selection, the selection stays what it was.
      if (choice || bar.current?.contains(document.activeElement)) return;
      setSelected(pane.current ? selectedSpan(pane.current) : null);
    };
    document.addEventListener("selectionchange", onSelect);
    return () => document.removeEventListener("selectionchange", onSelect);
  }, [choice]);

  useEffect(() => {
    if (!selected || choice || !singleKeys) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const pressed = CHOICES.find(([, , key]) => key === event.key)?.[0];
      if (!pressed) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      setChoice(pressed);
    };
    document.addEventListener("keydown", onKey, { capture: true });
    return () => document.removeEventListener("keydown", onKey, { capture: true });
  }, [selected, choice, singleKeys]);

  useEffect(() => {
    const onGo = (event: Event) => {
      const { start, end } = (event as CustomEvent<{ start: number; end: number }>).detail;
      setFocus({ id: "focus", name: "focus", start, end });
      if (pane.current) placeOf(pane.current, start)?.scrollIntoView({ block: "center" });
    };
    document.addEventListener("desk:goto", onGo);
    return () => document.removeEventListener("desk:goto", onGo);
  }, []);

  const close = useCallback(() => {
    setChoice(null);
    setSelected(null);
    window.getSelection()?.removeAllRanges();
  }, []);

  return (
    <div ref={pane} className="relative">
      {blocks.map((block, index) => (
        <div key={block.start} className="blk" data-start={block.start}>
          <span className="bn" aria-hidden="true">
            {index + 1}
          </span>
          <BlockText block={block} marks={painted ? [] : marks} />
        </div>
      ))}
      {selected && !choice && (
        <div
          ref={bar}
          className="selbar"
          role="toolbar"
          aria-label="Make of the selection"
          style={{ top: selected.top, left: selected.left }}
        >
          {CHOICES.map(([name, label, key]) => (
            <button
              key={name}
              type="button"
              className={name === "development" ? "dev-b" : ""}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => setChoice(name)}
            >
              {label}
              {singleKeys && <kbd>{key}</kbd>}
            </button>
          ))}
        </div>
      )}
      {selected && choice && <Compose {...props} selected={selected} choice={choice} onClose={close} />}
    </div>
  );
}
