"use client";

import { useRouter } from "next/navigation";
import { useTransition, type FormEvent } from "react";
import { Field } from "../forms/field";

/** Asks for an address and looks there. A GET form: what was found has an address of its own, and works without script. */
export function FindForm({ address, sourceId }: { address: string; sourceId: string | null }) {
  const router = useRouter();
  const [looking, startLooking] = useTransition();
  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget))
      if (typeof value === "string") query.set(name, value);
    startLooking(() => router.push(`/admin/sources/new?${query}`));
  };
  return (
    <form action="/admin/sources/new" onSubmit={look} className="stack" aria-busy={looking}>
      {sourceId && <input type="hidden" name="source" value={sourceId} />}
      <Field
        label="The address of its home page, or of a feed"
        hint="Feeds that the page names are found, with their last items. Nothing is saved yet."
      >
        <input
          className="field"
          type="text"
          inputMode="url"
          name="address"
          defaultValue={address}
          placeholder="https://"
          required
          autoFocus
        />
      </Field>
      <div className="row">
        <button type="submit" className="btn primary" disabled={looking}>
          {looking ? "Looking…" : "Find feeds"}
        </button>
        {looking && (
          <span className="two" role="status">
            A site is asked once a second, so this may take a few seconds.
          </span>
        )}
      </div>
    </form>
  );
}
