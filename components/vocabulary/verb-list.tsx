import { groupBy } from "@/lib/domain/group";
import { VERB_GROUPS } from "@/lib/domain/quotes/verb-groups";
import type { VerbRow } from "@/lib/operations/shapes";
import { ActionForm, Submit } from "../forms/action-form";
import { Field, Select } from "../forms/field";
import type { VocabularyActions } from "./vocabulary";

/** What a verb of a group does to what is said. */
const MEANING: Record<string, string> = {
  neutral: "reports that something was said, and nothing else",
  endorsing: "takes what was said for true",
  doubting: "leaves it to the speaker, or doubts it",
  emphatic: "says how strongly it was said",
  charging: "turns what was said against someone",
};

/** Verbs of saying by group. Articles show how many of each group they use; no outlet gets a score. */
export function VerbList({ verbs, actions }: { verbs: readonly VerbRow[]; actions: VocabularyActions }) {
  const groups = groupBy(verbs, (verb) => verb.group);
  return (
    <>
      <ActionForm action={actions.putVerb} className="form-grid mt-4" inForm>
        <Field label="Verb" hint="In its plainest form, English or Japanese. One that is listed moves.">
          <input className="field" name="text" required />
        </Field>
        <Field label="Group">
          <Select name="group" choices={VERB_GROUPS.map((group) => ({ value: group, label: group }))} />
        </Field>
        <Submit className="btn primary">Put into the group</Submit>
      </ActionForm>
      {VERB_GROUPS.map((group) => (
        <section key={group} aria-label={group}>
          <h2>
            {group} <span className="count">{groups.get(group)?.length ?? 0}</span>
          </h2>
          <p className="hint">{MEANING[group]}</p>
          <div className="row mt-2">
            {(groups.get(group) ?? []).map((verb) => (
              <ActionForm
                key={verb.id}
                action={actions.removeVerb}
                hidden={{ id: verb.id }}
                className="chip row"
              >
                <span lang={verb.language}>{verb.text}</span>
                <button className="linkbtn" aria-label={`Take ${verb.text} out`}>
                  ×
                </button>
              </ActionForm>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
