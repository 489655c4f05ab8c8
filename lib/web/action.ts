import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { AppError } from "../errors";
import type { Operation } from "../operations/operation";
import { perform } from "../operations/perform";
import { formInput } from "./form-input";
import { refuseForeignOrigin } from "./origin";
import type { FormAction, Outcome } from "./outcome";
import { currentActor } from "./session";

/**
 * Makes a form's action of a write. With script the form gets the outcome (and where to go); without, the browser is sent there.
 * Mistakes come back as words; what is nobody's mistake is logged and comes back as `unavailable`.
 */
export function action<Output>(
  operation: Operation<"write", Output>,
  next?: (output: Output) => string | null,
): FormAction<Output> {
  return async (_previous, form) => {
    const sent = await headers();
    const outcome = await attempt(operation, sent, form, next);
    if (outcome.ok) {
      refresh();
      if (outcome.to && !sent.has("next-action")) redirect(outcome.to);
    }
    return outcome;
  };
}

async function attempt<Output>(
  operation: Operation<"write", Output>,
  sent: Headers,
  form: FormData,
  next?: (output: Output) => string | null,
): Promise<Outcome<Output>> {
  const at = Date.now();
  try {
    refuseForeignOrigin(sent);
    const { output, act } = await perform(operation, await currentActor(), await formInput(form));
    return { ok: true, data: output, act, to: next?.(output) ?? null, at };
  } catch (error) {
    if (error instanceof AppError)
      return { ok: false, code: error.code, message: error.message, fields: error.fields, at };
    console.error(`${operation.name} failed`, error);
    return {
      ok: false,
      code: "unavailable",
      message: "Something went wrong on our side. Nothing was saved; try again.",
      fields: {},
      at,
    };
  }
}
