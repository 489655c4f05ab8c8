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
}

interface Toaster {
  show(outcome: Outcome): void;
  say(message: string): void;
}

const Context = createContext<Toaster>({ show() {}, say() {} });

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
  const last = useRef<string | null>(null);

  const show = useCallback((outcome: Outcome) => {
    if (!outcome.ok) return setToast({ key: outcome.at, message: outcome.message, bad: true, undo: null });
    if (!outcome.act) return;
    const id = outcome.act.reversible ? outcome.act.id : null;
    if (id) last.current = id;
    setToast({ key: outcome.at, message: outcome.act.summary, bad: false, undo: id });
  }, []);

  const say = useCallback(
    (message: string) => setToast({ key: Date.now(), message, bad: false, undo: null }),
    [],
  );

  const takeBack = useCallback(
    async (id: string) => {
      const form = new FormData();
      form.set("id", id);
      last.current = null;
      show(await undo(null, form));
    },
    [undo, show],
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
      if (last.current) void takeBack(last.current);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [singleKeys, takeBack]);

  const toaster = useMemo(() => ({ show, say }), [show, say]);
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
                onClick={() => toast.undo && void takeBack(toast.undo)}
              >
                Undo
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
