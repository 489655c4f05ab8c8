"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  useActionState,
  useContext,
  useState,
  useTransition,
  type FormEvent,
  type FormHTMLAttributes,
  type ReactNode,
} from "react";
import type { FormAction, Outcome } from "@/lib/web/outcome";
import { Shape } from "../marks/symbols";
import { useToasts } from "./toasts";

interface Sending {
  outcome: Outcome | null;
  pending: boolean;
}

const SendingContext = createContext<Sending>({ outcome: null, pending: false });

interface Props extends Omit<FormHTMLAttributes<HTMLFormElement>, "action" | "hidden" | "onSubmit"> {
  action: FormAction;
  /** Fields that the person does not see. */
  hidden?: Record<string, string | number | boolean | null | undefined>;
  /** Show mistakes in the form itself (for forms with fields) instead of in a toast. */
  inForm?: boolean;
  onDone?: (outcome: Outcome) => void;
  children: ReactNode;
}

/**
 * A real form, which works before script does. With script it says what was done, offers to undo it, and keeps what was typed on a
 * mistake. The answer is shown where it arrives, not in an effect: accepting a proposal takes away the row that the form stands in.
 */
export function ActionForm({ action, hidden = {}, inForm = false, onDone, children, ...rest }: Props) {
  const [answered, submit] = useActionState(action, null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [pending, startSending] = useTransition();
  const toasts = useToasts();
  const router = useRouter();

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(form, submitter);
    startSending(async () => {
      const answer = await action(null, data).catch(unreachable);
      // In a transition of their own, so that they show together with the page that the answer brought.
      startSending(() => {
        if (answer.ok || !inForm) toasts.show(answer);
        setOutcome(answer);
        // someone else was first: show what there is now (in a form it would take away what was typed)
        if (!answer.ok && answer.code === "conflict" && !inForm) router.refresh();
      });
      if (answer.ok) {
        form.closest("details[data-close]")?.removeAttribute("open");
        form.reset();
        if (answer.to) router.push(answer.to);
      }
      onDone?.(answer);
    });
  };

  return (
    <SendingContext.Provider value={{ outcome: outcome ?? answered, pending }}>
      <form action={submit} onSubmit={send} {...rest}>
        {Object.entries(hidden).map(([name, value]) =>
          value === null || value === undefined ? null : (
            <input key={name} type="hidden" name={name} value={String(value)} />
          ),
        )}
        {children}
        {inForm && <FormProblem />}
      </form>
    </SendingContext.Provider>
  );
}

function unreachable(): Outcome {
  const message = "The desk could not be reached. What you wrote is still here; try again.";
  return { ok: false, code: "unavailable", message, fields: {}, at: Date.now() };
}

/** What went wrong, in words, next to what caused it. */
function FormProblem() {
  const { outcome, pending } = useContext(SendingContext);
  if (!outcome || outcome.ok || pending) return null;
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
  const { pending } = useContext(SendingContext);
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
