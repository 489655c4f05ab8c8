"use client";

import Link from "next/link";
import { Dialog } from "radix-ui";
import { useEffect, useState } from "react";
import { isTyping } from "../forms/toasts";

const KEYS: readonly (readonly [string, string])[] = [
  ["j k", "next and previous row, line or note"],
  ["o", "open"],
  ["x", "select"],
  ["e", "archive"],
  ["t", "tag"],
  ["g", "group the selected into a story"],
  ["y n", "accept or reject the proposal with focus"],
  ["space", "keep or drop the line with focus"],
  ["c q d f w a", "claim, quote, date, framing, question, comment: while text is selected"],
  ["v", "make a development of the selected text"],
  ["z", "undo the last thing done"],
  ["/", "search"],
  ["?", "this list"],
];

/** All keys, opened with `?`. */
export function KeyHelp({ on }: { on: boolean }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "?" && !isTyping(event.target)) setOpen(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [on]);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-veil" />
        <Dialog.Content className="dialog" aria-describedby={undefined}>
          <Dialog.Title asChild>
            <h2>Keys</h2>
          </Dialog.Title>
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
          <Dialog.Close className="btn mt-4">Close</Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
