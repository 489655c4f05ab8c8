"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { isTyping } from "../forms/toasts";

const KEYS: readonly (readonly [string, string])[] = [
  ["j k", "next and previous row, line or proposal"],
  ["o", "open"],
  ["x", "select"],
  ["e", "archive"],
  ["t", "tag"],
  ["g", "group the selected into a story"],
  ["y n", "accept or reject the proposal with focus"],
  ["space", "keep or drop the line with focus"],
  ["c q d f w a", "claim, quote, date, framing, question, comment: while text is selected"],
  ["v", "make a development of the selected text"],
  ["z", "undo the last thing done, and the one before"],
  ["/", "search"],
  ["?", "this list"],
];

/** All keys, opened with `?`. The browser's own dialog: it keeps focus inside and closes with Escape. */
export function KeyHelp({ on }: { on: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "?" && !isTyping(event.target) && !dialog.current?.open) dialog.current?.showModal();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [on]);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl className="keylist">
        {KEYS.map(([keys, what]) => (
          <div key={keys} className="contents">
            <dt>
              {keys.split(" ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="hint mt-4">
        Single keys act only in lists and never while you type. Switch them off in your{" "}
        <Link href="/account">account</Link>.
      </p>
      <form method="dialog" className="mt-4">
        <button className="btn">Close</button>
      </form>
    </dialog>
  );
}
