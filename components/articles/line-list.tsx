"use client";

import { useEffect, useRef, useState, type RefObject } from "react";
import { LINE_ROLES, type LineDecision, type LineRole } from "@/lib/domain/articles/extraction";
import type { FormAction } from "@/lib/web/outcome";
import { KeyList } from "../forms/key-list";
import { useToasts } from "../forms/toasts";
import { Shape } from "../marks/symbols";
import { foldRuns } from "./fold-runs";

interface Props {
  articleId: string;
  version: number;
  lines: LineDecision[];
  singleKeys: boolean;
  correct: FormAction<{ id: string; version: number }>;
}

type Change = { keep?: boolean; role?: LineRole };

/** Roles whose text belongs to the article; the others are set aside. */
const KEPT: ReadonlySet<LineRole> = new Set([
  "title",
  "dek",
  "byline",
  "dateline",
  "section",
  "heading",
  "body",
  "quotation",
  "publisher-tags",
]);

/** Every line of the page with keep or drop, role and reason. A flip shows at once and is sent after those before it. */
export function LineList({ articleId, version, lines, singleKeys, correct }: Props) {
  const [flipped, setFlipped] = useState<ReadonlyMap<number, Change>>(new Map());
  // Folded as the machine left it: rows that regrouped under the editor's hands would take the focus with them.
  const [runs] = useState(() => foldRuns(lines));
  const latest = useRef(version);
  const undos = useRef(0);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const toasts = useToasts();

  useEffect(() => {
    latest.current = Math.max(latest.current, version);
  }, [version]);

  const send = async (n: number, wanted: Change) => {
    const undone = await toasts.undone();
    if (undone > undos.current) await rise(latest);
    undos.current = undone;
    const form = new FormData();
    const fields = { id: articleId, version: latest.current, line: n, ...wanted };
    for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
    const outcome = await correct(null, form);
    toasts.show(outcome);
    if (outcome.ok) latest.current = Math.max(latest.current, outcome.data.version);
    setFlipped((before) => {
      const after = new Map(before);
      after.delete(n);
      return after;
    });
  };

  const change = (n: number, wanted: Change) => {
    setFlipped((before) => new Map(before).set(n, { ...before.get(n), ...wanted }));
    queue.current = queue.current.then(() => send(n, wanted));
  };

  const shown = lines.map((line) => ({ ...line, ...flipped.get(line.n) }));
  const byNumber = new Map(shown.map((line) => [line.n, line]));
  const kept = shown.filter((line) => line.keep).length;
  const toCheck = shown.filter((line) => line.doubtful).length;
  return (
    <>
      <div className="bar">
        <h1>Pasted page</h1>
        <span>
          {lines.length} lines: <b className="b">{kept} kept</b>, {lines.length - kept} set aside
        </span>
        {toCheck > 0 && <span className="acc b">{toCheck} to check</span>}
      </div>
      <KeyList on={singleKeys}>
        <ol>
          {runs.map((run) =>
            run.folded ? (
              <li key={run.first}>
                <details>
                  <summary className="fold">
                    <span>
                      {run.first}–{run.last}
                    </span>
                    <span>
                      {run.lines.length} lines of {run.what}
                    </span>
                    <span className="push">{run.why}</span>
                  </summary>
                  <ol>
                    {run.lines.map((line) => (
                      <Line key={line.n} line={byNumber.get(line.n) ?? line} onChange={change} />
                    ))}
                  </ol>
                </details>
              </li>
            ) : (
              run.lines.map((line) => (
                <Line key={line.n} line={byNumber.get(line.n) ?? line} onChange={change} />
              ))
            ),
          )}
        </ol>
      </KeyList>
    </>
  );
}

/** After an undo the page comes with a higher version, a moment later; without it the next flip would conflict with oneself. */
async function rise(version: RefObject<number>): Promise<void> {
  const before = version.current;
  for (let tries = 0; tries < 20 && version.current === before; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

function Line({ line, onChange }: { line: LineDecision; onChange: (n: number, change: Change) => void }) {
  const { n, keep, role, text, reason, doubtful } = line;
  // Hundreds of lines with seventeen choices each would make the page heavy; a choice is listed when it is wanted.
  const [listed, setListed] = useState(false);
  if (role === "blank") return null;
  return (
    <li
      className={`ln ${keep ? "keep" : "drop"} ${doubtful ? "doubt" : ""}`}
      data-row
      data-role={role}
      tabIndex={-1}
    >
      <span className="no">{n}</span>
      <span className="kd">
        <button
          type="button"
          data-key="space"
          aria-pressed={keep}
          aria-label={`Line ${n}: ${keep ? "kept, drop it" : "dropped, keep it"}`}
          onClick={() => onChange(n, { keep: !keep })}
        >
          <Shape id={keep ? "i-keep" : "i-drop"} size={12} />
          {keep ? "Keep" : "Drop"}
        </button>
      </span>
      <select
        className="role"
        value={role}
        aria-label={`Role of line ${n}`}
        onFocus={() => setListed(true)}
        onPointerDown={() => setListed(true)}
        onChange={(event) => {
          const chosen = LINE_ROLES.find((one) => one === event.target.value) ?? role;
          onChange(n, { role: chosen, keep: KEPT.has(chosen) });
        }}
      >
        {(listed ? LINE_ROLES.filter((one) => one !== "blank") : [role]).map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      <span className="tx">{text}</span>
      <span className="why">{doubtful ? `check: ${reason}` : reason}</span>
    </li>
  );
}
