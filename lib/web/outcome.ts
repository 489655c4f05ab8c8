import type { ErrorCode } from "../errors";

/** What a form learns of its action. */
export type Outcome<Data = unknown> =
  | {
      ok: true;
      data: Data;
      act: { id: string; summary: string; reversible: boolean } | null;
      to: string | null;
      at: number;
    }
  | { ok: false; code: ErrorCode; message: string; fields: Record<string, string>; at: number };

/** The shape of a server action that a form calls. */
export type FormAction<Data = unknown> = (previous: Outcome | null, form: FormData) => Promise<Outcome<Data>>;
