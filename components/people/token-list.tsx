"use client";

import Link from "next/link";
import { useState } from "react";
import type { TokenRow } from "@/lib/operations/shapes";
import type { FormAction, Outcome } from "@/lib/web/outcome";
import { ActionForm, Submit } from "../forms/action-form";
import { Field, Select } from "../forms/field";
import { Moment } from "../marks/moment";

interface Props {
  tokens: TokenRow[];
  scopes: readonly { scope: string; words: string }[];
  actions: { create: FormAction<{ secret: string }>; revoke: FormAction };
}

const DAYS = [
  { value: "90", label: "90 days" },
  { value: "365", label: "a year" },
  { value: "0", label: "until revoked" },
];

/** Secrets for programs that act for this person. A new one is shown once. */
export function TokenList({ tokens, scopes, actions }: Props) {
  const [secret, setSecret] = useState<string | null>(null);
  const remember = (outcome: Outcome) => {
    if (!outcome.ok || typeof outcome.data !== "object" || outcome.data === null) return;
    if ("secret" in outcome.data && typeof outcome.data.secret === "string") setSecret(outcome.data.secret);
  };
  if (scopes.length === 0) return null;
  return (
    <>
      <h2>Tokens for programs</h2>
      <p className="two mt-2">
        A token lets a program act for you, within what you tick.{" "}
        <Link href="/api/v1">What programs can ask for</Link>.
      </p>
      {tokens.length > 0 && (
        <ol className="list mt-4" aria-label="Tokens">
          {tokens.map((token) => (
            <li key={token.id} className="row">
              <b className="b">{token.name}</b>
              <code>{token.beginning}…</code>
              <span className="two">
                {token.scopes
                  .map((one) => scopes.find(({ scope }) => scope === one)?.words ?? one)
                  .join(", ")}
              </span>
              <span className="hint">
                {token.use ? (
                  <>
                    last used <Moment at={token.use.at} />, {token.use.count} times
                  </>
                ) : (
                  "never used"
                )}
                {token.expiresAt && <>, until {token.expiresAt.toISOString().slice(0, 10)}</>}
              </span>
              <ActionForm action={actions.revoke} hidden={{ id: token.id }} className="push">
                <Submit className="btn sm" label={`Revoke ${token.name}`}>
                  Revoke
                </Submit>
              </ActionForm>
            </li>
          ))}
        </ol>
      )}
      <ActionForm action={actions.create} className="stack mt-4 max-w-sm" inForm onDone={remember}>
        <Field label="What it is for">
          <input className="field" name="name" maxLength={100} required />
        </Field>
        <fieldset className="stack">
          <legend className="two">It may</legend>
          {scopes.map(({ scope, words }) => (
            <label key={scope} className="row">
              <input type="checkbox" name="scopes" value={scope} />
              {words}
            </label>
          ))}
        </fieldset>
        <Field label="For how long">
          <Select name="days" value="365" choices={DAYS} />
        </Field>
        <Submit className="btn primary">Make a token</Submit>
      </ActionForm>
      {secret && (
        <p className="mt-4" role="status">
          This is the token. It is shown only now:
          <input
            className="field mt-2 font-mono"
            readOnly
            value={secret}
            aria-label="The new token"
            onFocus={(event) => event.target.select()}
          />
        </p>
      )}
    </>
  );
}
