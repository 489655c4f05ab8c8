import { ROLES } from "@/lib/policy";
import type { PersonRow } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { ActionForm, Submit } from "../forms/action-form";
import { Field } from "../forms/field";
import { InviteForm } from "./invite-form";

interface Props {
  people: PersonRow[];
  invitations: { id: string; email: string; role: string; expiresAt: Date; invitedBy: { name: string } }[];
  me: string;
  actions: Record<"revoke" | "setRole" | "setDisabled" | "resetPassword", FormAction> & {
    invite: FormAction<{ secret: string; email: string }>;
  };
}

const roleChoices = ROLES.map((role) => ({ value: role, label: role }));

/** Who has an account, with what role. A change of role or password, or disabling, ends the person's sessions at once. */
export function PeopleTable({ people, invitations, me, actions }: Props) {
  return (
    <main id="main" className="work">
      <header>
        <h1>People</h1>
        <p>Readers of the timeline need no account.</p>
      </header>
      <h2>Invite</h2>
      <InviteForm invite={actions.invite} roles={roleChoices} />
      {invitations.length > 0 && (
        <ol className="list mt-4" aria-label="Open invitations">
          {invitations.map((invitation) => (
            <li key={invitation.id}>
              <div className="row">
                <span>{invitation.email}</span>
                <span className="two">
                  invited as {invitation.role} by {invitation.invitedBy.name}, until{" "}
                  {invitation.expiresAt.toISOString().slice(0, 10)}
                </span>
                <ActionForm action={actions.revoke} hidden={{ id: invitation.id }} className="push">
                  <Submit className="btn sm">Take back</Submit>
                </ActionForm>
              </div>
            </li>
          ))}
        </ol>
      )}
      <h2>
        Accounts <span className="count">{people.length}</span>
      </h2>
      <ol className="list mt-2">
        {people.map((person) => (
          <li key={person.id}>
            <div className="row">
              <b className="b">{person.name}</b>
              <span className="two">{person.email}</span>
              {person.id === me && <span className="hint">you</span>}
              {person.disabledAt && <span className="acc b">disabled</span>}
              <span className="hint">
                {person.sessions} {person.sessions === 1 ? "session" : "sessions"}
              </span>
              <ActionForm
                key={person.role}
                action={actions.setRole}
                hidden={{ id: person.id, version: person.version }}
                className="row push"
              >
                <span className="sel">
                  <select
                    name="role"
                    className="field"
                    defaultValue={person.role}
                    aria-label={`Role of ${person.name}`}
                  >
                    {ROLES.map((role) => (
                      <option key={role}>{role}</option>
                    ))}
                  </select>
                </span>
                <Submit className="btn sm">Set role</Submit>
              </ActionForm>
              <ActionForm
                action={actions.setDisabled}
                hidden={{
                  id: person.id,
                  version: person.version,
                  disabled: person.disabledAt ? "false" : "true",
                }}
              >
                <Submit className="btn sm">{person.disabledAt ? "Enable" : "Disable"}</Submit>
              </ActionForm>
            </div>
            <details className="more" data-close>
              <summary>Set a new password</summary>
              <ActionForm
                action={actions.resetPassword}
                hidden={{ id: person.id, version: person.version }}
                className="row"
                inForm
              >
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
                <Submit className="btn">Set password</Submit>
              </ActionForm>
            </details>
          </li>
        ))}
      </ol>
    </main>
  );
}
