"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  useActionState,
  useContext,
  useEffect,
  useRef,
  type FormHTMLAttributes,
  type ReactNode,
} from "react";
import { useFormStatus } from "react-dom";
import type { FormAction, Outcome } from "@/lib/web/outcome";
import { Shape } from "../marks/symbols";
import { useToasts } from "./toasts";

const OutcomeContext = createContext<Outcome | null>(null);

interface Props extends Omit<FormHTMLAttributes<HTMLFormElement>, "action" | "hidden"> {
  action: FormAction;
  /** Fields that the person does not see. */
  hidden?: Record<string, string | number | boolean | null | undefined>;
  /** Show mistakes in the form itself (for forms with fields) instead of in a toast. */
  inForm?: boolean;
  onDone?: (outcome: Outcome) => void;
  children: ReactNode;
}

/** A real form, which works before script does; with script it says what was done, offers to undo it, and keeps what was typed on a mistake. */
export function ActionForm({ action, hidden = {}, inForm = false, onDone, children, ...rest }: Props) {
  const [outcome, submit] = useActionState(action, null);
  const toasts = useToasts();
  const router = useRouter();
  const seen = useRef<Outcome | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!outcome || outcome === seen.current) return;
    seen.current = outcome;
    if (outcome.ok || !inForm) toasts.show(outcome);
    if (outcome.ok && outcome.to) router.push(outcome.to);
    if (outcome.ok) form.current?.closest("details[data-close]")?.removeAttribute("open");
    onDone?.(outcome);
  }, [outcome, toasts, router, inForm, onDone]);
  return (
    <OutcomeContext.Provider value={outcome}>
      <form ref={form} action={submit} {...rest} onReset={keepTyped(outcome)}>
        {Object.entries(hidden).map(([name, value]) =>
          value === null || value === undefined ? null : (
            <input key={name} type="hidden" name={name} value={String(value)} />
          ),
        )}
        {children}
        {inForm && <FormProblem />}
      </form>
    </OutcomeContext.Provider>
  );
}

/** React empties a form after its action; after a mistake the person must not lose what they wrote. */
function keepTyped(outcome: Outcome | null) {
  return (event: { preventDefault(): void }) => {
    if (outcome && !outcome.ok) event.preventDefault();
  };
}

/** What went wrong, in words, next to what caused it. */
export function FormProblem() {
  const outcome = useContext(OutcomeContext);
  if (!outcome || outcome.ok) return null;
  return (
    <p className="problem" role="alert">
      <Shape id="s-due" />
      <span>{outcome.message}</span>
    </p>
  );
}

interface ButtonProps {
  children: ReactNode;
  className?: string;
  name?: string;
  value?: string;
  /** The single key that presses it while its row has focus. */
  shortcut?: string;
  disabled?: boolean;
  label?: string;
  busy?: string;
}

/** A form's button, which says that it is at work and cannot be pressed twice. */
export function Submit({
  children,
  className = "btn",
  shortcut,
  disabled = false,
  label,
  busy,
  ...rest
}: ButtonProps) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      className={className}
      disabled={pending || disabled}
      data-key={shortcut}
      aria-label={label}
      {...rest}
    >
      {pending && busy ? busy : children}
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
}
