import type { ReactNode } from "react";
import type { FormAction } from "@/lib/web/outcome";
import { ActionForm, Submit } from "../forms/action-form";
import { Field } from "../forms/field";

interface Props {
  person: { name: string; email: string; role: string; singleKeys: boolean };
  actions: Record<"changeOwnPassword" | "setSingleKeys", FormAction>;
  /** The person's tokens. */
  children: ReactNode;
}

export function Account({ person, actions, children }: Props) {
  return (
    <main id="main" className="work">
      <header>
        <h1>{person.name}</h1>
        <p>
          {person.email} · {person.role}
        </p>
      </header>
      <h2>Keys</h2>
      <p className="two mt-2">
        Single keys such as j, k, y and n act in lists while you do not type. They are{" "}
        {person.singleKeys ? "on" : "off"}.
      </p>
      <ActionForm
        action={actions.setSingleKeys}
        hidden={{ on: person.singleKeys ? "false" : "true" }}
        className="mt-2"
      >
        <Submit className="btn">
          {person.singleKeys ? "Switch single keys off" : "Switch single keys on"}
        </Submit>
      </ActionForm>
      <h2>Password</h2>
      <p className="two mt-2">A new password ends all your sessions, this one too.</p>
      <ActionForm action={actions.changeOwnPassword} className="stack mt-2 max-w-sm" inForm>
        <Field label="Current password">
          <input className="field" name="current" type="password" autoComplete="current-password" required />
        </Field>
        <Field label="New password, at least 12 characters">
          <input
            className="field"
            name="password"
            type="password"
            minLength={12}
            autoComplete="new-password"
            required
          />
        </Field>
        <Submit className="btn primary">Change password</Submit>
      </ActionForm>
      {children}
    </main>
  );
}
