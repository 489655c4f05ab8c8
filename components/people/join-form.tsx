import type { FormAction } from "@/lib/web/outcome";
import { ActionForm, Submit } from "../forms/action-form";
import { Field } from "../forms/field";
import { Logo } from "../marks/symbols";

/** Where an invitation leads: a name and a password make the account. */
export function JoinForm({
  email,
  role,
  secret,
  accept,
}: {
  email: string;
  role: string;
  secret: string;
  accept: FormAction<{ email: string }>;
}) {
  return (
    <main id="main" className="gate">
      <div className="form">
        <p className="name">
          <Logo width={32} /> Alliance Desk
        </p>
        <h1>Join the desk</h1>
        <p className="two">
          You were invited as {role}, with the address {email}.
        </p>
        <ActionForm action={accept} hidden={{ secret }} className="stack" inForm>
          <Field label="Your name, as colleagues see it">
            <input className="field" name="name" autoComplete="name" required />
          </Field>
          <Field label="A password, at least 12 characters" hint="Four unusual words do well.">
            <input
              className="field"
              name="password"
              type="password"
              minLength={12}
              autoComplete="new-password"
              required
            />
          </Field>
          <Submit className="btn primary">Make my account</Submit>
        </ActionForm>
      </div>
    </main>
  );
}
