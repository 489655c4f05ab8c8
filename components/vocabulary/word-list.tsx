import { groupBy } from "@/lib/domain/group";
import { VERB_GROUPS } from "@/lib/domain/quotes/verb-groups";
import { VOICE_GROUPS } from "@/lib/domain/quotes/voice-words";
import type { WordList as List } from "@/lib/domain/quotes/word-lists";
import type { WordRow } from "@/lib/operations/shapes";
import { ActionForm, Submit } from "../forms/action-form";
import { Field, Select } from "../forms/field";
import type { VocabularyActions } from "./vocabulary";

/** What is asked for in each list, and what a word of a group does. */
const LISTS: Record<List, { label: string; hint: string; groups: readonly string[] }> = {
  verbs: {
    label: "Verb",
    hint: "In its plainest form, English or Japanese. One that is listed moves.",
    groups: VERB_GROUPS,
  },
  voice: {
    label: "Word or phrase",
    hint: "As it stands in print, English or Japanese. One that is listed moves.",
    groups: VOICE_GROUPS,
  },
};
const MEANING: Record<string, string> = {
  neutral: "reports that something was said, and nothing else",
  endorsing: "takes what was said for true",
  doubting: "leaves it to the speaker, or doubts it",
  emphatic: "says how strongly it was said",
  charging: "turns what was said against someone",
  judging: "praises or blames",
  charged: "a name that takes sides",
  steering: "tells the reader what to think",
};

interface Props {
  list: List;
  words: readonly WordRow[];
  /** Part of a word that is looked for; null shows all. */
  find: string | null;
  actions: VocabularyActions;
}

/** The words of a list by group. Articles show how many of each group they use; no outlet gets a score. */
export function WordList({ list, words, find, actions }: Props) {
  const { label, hint, groups } = LISTS[list];
  const part = find?.normalize("NFKC").toLowerCase() ?? "";
  const found = words.filter(({ text }) => text.includes(part));
  const inGroup = groupBy(found, (word) => word.group);
  return (
    <>
      <form className="row">
        <input type="hidden" name="part" value={list} />
        <input
          className="field grow"
          type="search"
          name="words"
          defaultValue={find ?? ""}
          placeholder={list === "verbs" ? "Find a verb, 主張" : "Find a word, 覇権"}
          aria-label="Find a word"
        />
        <button className="btn">Find</button>
      </form>
      <ActionForm action={actions.putWord} className="form-grid mt-4" inForm>
        <Field label={label}>
          <input className="field" name="text" required />
        </Field>
        <Field label="Group">
          <Select name="group" choices={groups.map((group) => ({ value: group, label: group }))} />
        </Field>
        <Submit className="btn primary">Put into the group</Submit>
        <p className="hint all">{hint}</p>
      </ActionForm>
      {found.length === 0 && <p className="two mt-4">No word has these letters.</p>}
      {groups.map((group) => (
        <section key={group} aria-label={group}>
          <h2>
            {group} <span className="count">{inGroup.get(group)?.length ?? 0}</span>
          </h2>
          <p className="hint">{MEANING[group]}</p>
          <div className="row mt-2">
            {(inGroup.get(group) ?? []).map((word) => (
              <ActionForm
                key={word.id}
                action={actions.removeWord}
                hidden={{ id: word.id }}
                className="chip row"
              >
                <span lang={word.language}>{word.text}</span>
                <button className="linkbtn" aria-label={`Take ${word.text} out`}>
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
