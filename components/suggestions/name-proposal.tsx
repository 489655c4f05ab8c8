import { z } from "zod";
import { ENTITY_KINDS } from "@/lib/domain/alliance/entity";
import { ActionForm, Submit } from "../forms/action-form";
import { Field, Select } from "../forms/field";
import { Why, type Suggestion, type SuggestionActions } from "./suggestion-list";

const payload = z.object({
  en: z.string().nullable(),
  ja: z.string().nullable(),
  kind: z.string(),
  role: z.string().nullable(),
});

/** A name that the vocabulary does not have. The editor gives it both labels, so that it is found in either language. */
export function NameProposal({
  suggestion,
  actions,
}: {
  suggestion: Suggestion;
  actions: SuggestionActions;
}) {
  const { en, ja, kind, role } = payload.parse(suggestion.payload);
  return (
    <div className="sug stm" data-row tabIndex={-1}>
      <p className="what">
        <span lang={en ? "en" : "ja"}>{en ?? ja}</span> <span className="two">{kind}</span>
      </p>
      {role && (
        <p className="why" lang={en ? "en" : "ja"}>
          {role}
        </p>
      )}
      <Why suggestion={suggestion} />
      <div className="do">
        <details className="more">
          <summary className="btn sm" data-key="y">
            Add to the vocabulary <kbd aria-hidden="true">y</kbd>
          </summary>
          <ActionForm action={actions.accept} hidden={{ id: suggestion.id }} className="stack mt-2" inForm>
            <Field label="English">
              <input className="field" name="en" defaultValue={en ?? ""} required />
            </Field>
            <Field label="Japanese">
              <input className="field" name="ja" lang="ja" defaultValue={ja ?? ""} required />
            </Field>
            <Field label="Kind">
              <Select
                name="entityKind"
                value={kind}
                choices={ENTITY_KINDS.map((one) => ({ value: one, label: one }))}
              />
            </Field>
            <Submit className="btn primary sm">Add name</Submit>
          </ActionForm>
        </details>
        <ActionForm action={actions.reject} hidden={{ id: suggestion.id }}>
          <Submit className="btn sm" shortcut="n">
            Reject
          </Submit>
        </ActionForm>
      </div>
    </div>
  );
}
