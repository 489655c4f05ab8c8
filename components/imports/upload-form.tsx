"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, type FormEvent } from "react";
import type { FormAction, Outcome } from "@/lib/web/outcome";
import { Field } from "../forms/field";

/** Small enough for any proxy, large enough to be quick. */
const PIECE_BYTES = 4 * 1024 * 1024;
/** A line that breaks off for a moment should not end an upload. */
const TRIES = 4;

interface Received {
  id: string;
  received: number;
}

interface Props {
  begin: FormAction<Received>;
  append: FormAction<Received>;
  upload: FormAction<Received>;
  accept: string;
}

/** Sends a large file in pieces, with its progress; one that broke off goes on where it stopped. Without script it is sent whole. */
export function UploadForm({ begin, append, upload, accept }: Props) {
  const router = useRouter();
  const [progress, setProgress] = useState<{ sent: number; size: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const stopped = useRef(false);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("file");
    if (!(file instanceof File)) return;
    stopped.current = false;
    setProblem(null);
    setProgress({ sent: 0, size: file.size });
    try {
      let at = await asked(begin, identityOf(file));
      while (at.received < file.size && !stopped.current) {
        setProgress({ sent: at.received, size: file.size });
        at = await sendPiece(append, begin, file, at);
      }
      if (!stopped.current) router.push(`/desk/imports/${at.id}`);
      else setProgress(null);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      setProgress(null);
    }
  };

  return (
    <form
      action={async (form) => void (await upload(null, form))}
      onSubmit={(event) => void send(event)}
      className="stack"
    >
      <Field
        label="A file of many articles, up to 512 MB"
        hint="JSON lines, CSV, .eml, .mhtml, a list of links, or a ZIP of HTML files. An upload that breaks off goes on when you choose the same file again."
      >
        <input className="field" type="file" name="file" accept={accept} required />
      </Field>
      {progress && (
        <div role="status">
          <progress className="progress" max={progress.size} value={progress.sent} aria-label="Sent" />
          <p className="two">
            {megabytes(progress.sent)} of {megabytes(progress.size)} MB sent.{" "}
            <button type="button" className="linkbtn" onClick={() => (stopped.current = true)}>
              Stop
            </button>
          </p>
        </div>
      )}
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <div className="row">
        <button type="submit" className="btn primary" disabled={progress !== null}>
          {progress ? "Sending…" : "Bring in"}
        </button>
      </div>
    </form>
  );
}

/** By which an upload that broke off is known again. */
const identityOf = (file: File): Record<string, string> => ({
  name: file.name,
  size: String(file.size),
  modified: String(file.lastModified),
});

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

/** Sends the next piece; where the line broke or the places differ, asks where to go on. */
async function sendPiece(
  append: FormAction<Received>,
  begin: FormAction<Received>,
  file: File,
  at: Received,
): Promise<Received> {
  for (let tried = 1; ; tried++) {
    try {
      const piece = file.slice(at.received, at.received + PIECE_BYTES);
      return await asked(append, {
        id: at.id,
        start: String(at.received),
        file: new File([piece], file.name, { type: file.type }),
      });
    } catch (error) {
      if (tried === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** tried));
      at = await asked(begin, identityOf(file));
      if (at.received >= file.size) return at;
    }
  }
}

async function asked(action: FormAction<Received>, fields: Record<string, string | File>): Promise<Received> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const outcome: Outcome<Received> = await action(null, form);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.data;
}
