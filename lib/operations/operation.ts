import { z } from "zod";
import { openForWriting, openUnrecorded, type Done, type Store } from "../data/store";
import { AppError } from "../errors";
import { grants, permits, type Actor, type Permission } from "../policy";
import type { World } from "./world";

interface Spec<Input, Gathered, Output> {
  /** `noun.verb`: also its name on the command line and in the record. */
  name: string;
  allow: Permission;
  /** One schema for form, HTTP and command line. */
  input: z.ZodType<Input>;
  /** Slow outside work, before the transaction. It may read through the world's store-free helpers only. */
  gather?: (input: Input, world: World, actor: Actor) => Promise<Gathered>;
  run: (store: Store, input: Input, gathered: Gathered) => Promise<Output>;
  /** False where taking back makes no sense (a password, a session). Writes only. */
  reversible?: boolean;
  /** True where it is on the record even when no recorded row changes, provided that it says what it was about: a person asked for something. */
  always?: boolean;
  /** True for the machine's own notes, in tables that are not on the record: no act is made at all. Writes of `task:run` only. */
  bookkeeping?: boolean;
}

export interface Operation<Kind extends "read" | "write", Output> {
  kind: Kind;
  name: string;
  allow: Permission;
  input: z.ZodType;
  attempt(actor: Actor, raw: unknown, world: World): Promise<Done<Output>>;
}

/**
 * The one door. Always in this order: allowed → parse → gather → open the store → run → record.
 * Throws AppError: unauthenticated or forbidden, invalid, and whatever `run` throws.
 */
const define =
  <Kind extends "read" | "write">(kind: Kind) =>
  <Input, Output, Gathered = undefined>(spec: Spec<Input, Gathered, Output>): Operation<Kind, Output> => {
    // What people do is always on the record.
    if (spec.bookkeeping && spec.allow !== "task:run") throw new Error(`${spec.name} would leave no record`);
    return {
      kind,
      name: spec.name,
      allow: spec.allow,
      input: spec.input,
      async attempt(actor, raw, world) {
        requirePermission(actor, spec.allow);
        const parsed = spec.input.safeParse(raw);
        if (!parsed.success) throw invalid(parsed.error);
        const gathered = (await spec.gather?.(parsed.data, world, actor)) as Gathered;
        const work = (store: Store) => spec.run(store, parsed.data, gathered);
        if (kind === "read" || spec.bookkeeping) return openUnrecorded(actor, work);
        return openForWriting(
          actor,
          {
            operation: spec.name,
            permission: spec.allow,
            reversible: spec.reversible ?? true,
            always: spec.always ?? false,
            reason: reasonIn(raw),
          },
          work,
        );
      },
    };
  };

export const read = define("read");
export const write = define("write");

/** Throws `unauthenticated` or `forbidden`. The door asks it first; a skin may ask it sooner, before it reads a large body. */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (permits(actor, permission)) return;
  if (actor.kind === "anonymous") throw new AppError("unauthenticated", "Sign in to do this.");
  throw new AppError(
    "forbidden",
    grants(actor, permission)
      ? `This token is not for that: it needs the scope ${permission}.`
      : "Your role does not allow this.",
  );
}

/** Every write may carry a `reason` in the person's own words; it belongs to the record, not to the operation. */
function reasonIn(raw: unknown): string | null {
  if (typeof raw !== "object" || raw === null || !("reason" in raw)) return null;
  return typeof raw.reason === "string" && raw.reason.trim()
    ? raw.reason.replaceAll("\u0000", "").trim().slice(0, 2000)
    : null;
}

function invalid(error: z.ZodError): AppError {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".") || "form"] ??= issue.message;
  const [first] = Object.entries(fields);
  return new AppError(
    "invalid",
    first ? (isSentence(first[1]) ? first[1] : `${first[0]}: ${first[1]}`) : "Not valid.",
    fields,
  );
}

/** Our own words for people need no field's name before them; a library's do. */
const isSentence = (message: string): boolean => /^[A-Z].*[.!?]$/.test(message);
