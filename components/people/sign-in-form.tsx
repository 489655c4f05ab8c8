"use client";

import { signIn } from "next-auth/react";
import { useEffect, useState, type FormEvent } from "react";
import { Shape } from "../marks/symbols";

/** E-mail and password. What is wrong is never said more exactly than "do not match". */
export function SignInForm({ next, oidcName }: { next: string; oidcName: string | null }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [wait, setWait] = useState(0);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (wait <= 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(null);
    const answer = await signIn("credentials", {
      email: form.get("email"),
      password: form.get("password"),
      redirect: false,
    }).catch(() => null);
    if (answer?.ok && !answer.error) return window.location.assign(next);
    setBusy(false);
    const seconds = /^wait-(\d+)$/.exec(answer?.error ?? "")?.[1];
    if (seconds) setWait(Number(seconds));
    setProblem(answer ? "E-mail and password do not match." : "The desk could not be reached. Try again.");
  }

  return (
    <form className="stack" method="post" onSubmit={submit}>
      <noscript>
        <p className="hint">Signing in needs script; reading the timeline does not.</p>
      </noscript>
      <label className="f">
        E-mail
        <input className="field" name="email" type="email" autoComplete="username" required autoFocus />
      </label>
      <label className="f">
        Password
        <input
          className="field"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          aria-invalid={problem ? true : undefined}
        />
      </label>
      {problem && (
        <p className="problem" role="alert">
          <Shape id="s-due" />
          <span>
            {problem}
            {wait > 0 && ` Too many tries: wait ${wait} s.`}
          </span>
        </p>
      )}
      <button className="btn primary" disabled={busy || wait > 0}>
        {busy ? "Signing in…" : "Sign in"}
      </button>
      {oidcName && (
        <button type="button" className="btn" onClick={() => void signIn("oidc", { callbackUrl: next })}>
          Sign in with {oidcName}
        </button>
      )}
      <p className="hint">Lost your password? An admin of this desk can set a new one.</p>
    </form>
  );
}
