"use client";

import { useState } from "react";
import type { FormAction, Outcome } from "@/lib/web/outcome";
import { ActionForm, Submit } from "../forms/action-form";
import { Field, Select } from "../forms/field";

interface Props {
  invite: FormAction<{ secret: string; email: string }>;
  roles: readonly { value: string; label: string }[];
}

/** Makes an invitation link and shows it once; it is not kept, so it cannot be shown again. */
export function InviteForm({ invite, roles }: Props) {
  const [link, setLink] = useState<{ email: string; address: string } | null>(null);
  const remember = (outcome: Outcome) => {
    if (!outcome.ok) return;
    const { secret, email } = outcome.data as { secret: string; email: string };
    setLink({ email, address: `${window.location.origin}/invitation/${secret}` });
  };
  return (
    <>
      <ActionForm action={invite} className="row mt-2" inForm onDone={remember}>
        <Field label="E-mail">
          <input className="field" name="email" type="email" required />
        </Field>
        <Field label="Role">
          <Select name="role" value="editor" choices={roles} />
        </Field>
        <Submit className="btn primary">Make a link</Submit>
      </ActionForm>
      {link && (
        <p className="mt-2" role="status">
          Send this link to {link.email}. It works once, for seven days, and is shown only now:
          <input
            className="field mt-2"
            readOnly
            value={link.address}
            aria-label="Invitation link"
            onFocus={(event) => event.target.select()}
          />
        </p>
      )}
    </>
  );
}
