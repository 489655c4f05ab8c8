"use client";

import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
import type { FormAction, Outcome } from "@/lib/web/outcome";

interface Toast {
  key: number;
  message: string;
  bad: boolean;
  undo: string | null;
  /** What the button says: an undo is taken back by "Redo". */
  verb: "Undo" | "Redo";
}

interface Toaster {
  show(outcome: Outcome): void;
  /** Resolves when no undo is under way, to how many there have been. */
  undone(): Promise<number>;
}

const Context = createContext<Toaster>({ show() {}, undone: () => Promise.resolve(0) });

export const useToasts = (): Toaster => useContext(Context);

/** Long enough to read and to reach; a problem stays until it is closed. */
const SHOWN_MS = 9000;

/** Says what was done, with Undo. `z` undoes the last one while single keys are on. */
export function Toasts({
  undo,
  singleKeys,
  children,
}: {
  undo: FormAction;
  singleKeys: boolean;
  children: ReactNode;
}) {
  const [toast, setToast] = useState<Toast | null>(null);
  /** What `z` takes back, the last at the end. */
  const done = useRef<string[]>([]);
  const undoing = useRef<Promise<number>>(Promise.resolve(0));

  const report = useCallback((outcome: Outcome, verb: "Undo" | "Redo") => {
    if (!outcome.ok)
      return setToast({ key: outcome.at, message: outcome.message, bad: true, undo: null, verb });
    if (!outcome.act) return;
    const { id, summary, reversible } = outcome.act;
    setToast({ key: outcome.at, message: summary, bad: false, undo: reversible ? id : null, verb });
  }, []);

  const show = useCallback(
    (outcome: Outcome) => {
      if (outcome.ok && outcome.act?.reversible) done.current.push(outcome.act.id);
      report(outcome, "Undo");
    },
    [report],
  );

  const takeBack = useCallback(
    (id: string, verb: "Undo" | "Redo") => {
      const form = new FormData();
      form.set("id", id);
      done.current = done.current.filter((one) => one !== id);
      undoing.current = undoing.current.then(async (count) => {
        const outcome = await undo(null, form);
        if (verb === "Redo" && outcome.ok && outcome.act) done.current.push(outcome.act.id);
        report(outcome, verb === "Undo" ? "Redo" : "Undo");
        return count + 1;
      });
    },
    [undo, report],
  );

  useEffect(() => {
    if (!toast || toast.bad) return;
    const timer = setTimeout(() => setToast((now) => (now === toast ? null : now)), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        !singleKeys ||
        event.key !== "z" ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTyping(event.target)
      )
        return;
      const last = done.current.at(-1);
      if (last) takeBack(last, "Undo");
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [singleKeys, takeBack]);

  const toaster = useMemo(() => ({ show, undone: () => undoing.current }), [show]);
  return (
    <Context.Provider value={toaster}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toast && (
          <div className={`toast ${toast.bad ? "bad" : ""}`} key={toast.key}>
            <span className="grow">{toast.message}</span>
            {toast.undo && (
              <button
                type="button"
                className="btn sm"
                onClick={() => toast.undo && takeBack(toast.undo, toast.verb)}
              >
                {toast.verb}
              </button>
            )}
            {toast.bad && (
              <button type="button" className="btn sm" onClick={() => setToast(null)}>
                Close
              </button>
            )}
          </div>
        )}
      </div>
    </Context.Provider>
  );
}

/** True where a key press means a letter, not a command. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
