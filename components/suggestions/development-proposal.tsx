import Link from "next/link";
import { CATEGORIES, DEVELOPMENT_STATES } from "@/lib/domain/developments/states";
import { developmentPayload, sentenceKey, type DevelopmentPayload } from "@/lib/operations/shapes";
import { ActionForm, Submit } from "../forms/action-form";
import { Field, Select } from "../forms/field";
import { categoryWord } from "../marks/categories";
import { basisWord, dateWords } from "../marks/date-label";
import { StateMark, stateWord } from "../marks/state-mark";
import { shortened } from "../timeline/quoting";
import { Decide, Why, type Suggestion, type SuggestionActions } from "./suggestion-list";

/** A dated statement that the machine read from a sentence. The editor takes it as it is, corrects it, or adds it to one that we have. */
export function DevelopmentProposal({
  suggestion,
  actions,
  inStory,
}: {
  suggestion: Suggestion;
  actions: SuggestionActions;
  inStory: boolean;
}) {
  const proposed = developmentPayload.parse(suggestion.payload);
  const { mergeInto, elsewhere } = proposed;
  return (
    <div className="sug stm" data-row tabIndex={-1}>
      <p className="what st">{proposed.statement}</p>
      <p className="turn">
        <StateMark state={proposed.state} />
        <span className="b">{dateWords(proposed.edtf)}</span>
        <span className="two">{basisWord(proposed.basis)}</span>
        <span className="two">{categoryWord(proposed.category)}</span>
      </p>
      {proposed.basisNote && (
        <p className="why">
          {proposed.basisNote}.
          {proposed.alternatives.length > 0 &&
            ` Or ${proposed.alternatives.map((edtf) => dateWords(edtf)).join(", ")}.`}
        </p>
      )}
      {mergeInto && (
        <p className="why">
          Seems to say the same as <b>{mergeInto.statement}</b> ({mergeInto.why}).
          {mergeInto.differs && (
            <>
              {" "}
              <span className="acc">But {mergeInto.differs}.</span>
            </>
          )}
        </p>
      )}
      {elsewhere.length > 0 && <Elsewhere sentences={elsewhere} />}
      <Why suggestion={suggestion} />
      <div className="do flex-wrap">
        {mergeInto && (
          <ActionForm action={actions.accept} hidden={{ id: suggestion.id, mergeInto: mergeInto.id }}>
            <Submit className="btn sm" disabled={!inStory}>
              {mergeInto.differs ? "Add as contradicting" : "Add as evidence"}
            </Submit>
          </ActionForm>
        )}
        <Decide suggestion={suggestion} actions={actions} disabled={!inStory} />
        <details className="more" data-close>
          <summary className="s13">Correct first</summary>
          <ActionForm
            action={actions.accept}
            hidden={{ id: suggestion.id, edited: "1" }}
            className="form-grid"
            inForm
          >
            <Field label="Statement" className="all">
              <textarea
                className="field"
                name="statement"
                rows={3}
                maxLength={500}
                defaultValue={proposed.statement}
                required
              />
            </Field>
            <Field label="Statement in Japanese" className="all">
              <input className="field" name="statementJa" lang="ja" maxLength={500} />
            </Field>
            <Field label="Date (EDTF)" hint="2024-07-28, 2024-07, ../2024-07-29; empty is unknown">
              <input
                className="field"
                name="edtf"
                defaultValue={proposed.edtf ?? ""}
                list={`dates-${suggestion.id}`}
              />
              <datalist id={`dates-${suggestion.id}`}>
                {proposed.alternatives.map((edtf) => (
                  <option key={edtf} value={edtf}>
                    {dateWords(edtf)}
                  </option>
                ))}
              </datalist>
            </Field>
            <Field label="State">
              <Select
                name="state"
                value={proposed.state}
                choices={DEVELOPMENT_STATES.map((state) => ({ value: state, label: stateWord(state) }))}
              />
            </Field>
            <Field label="Lane">
              <Select
                name="category"
                value={proposed.category}
                choices={CATEGORIES.map((category) => ({ value: category, label: categoryWord(category) }))}
              />
            </Field>
            {elsewhere.length > 0 && (
              <fieldset className="all stack">
                <legend className="s13">Sentences of other articles to take with it</legend>
                {elsewhere.map((sentence) => (
                  <label key={sentenceKey(sentence)} className="row s13">
                    <input
                      type="checkbox"
                      name="also"
                      value={sentenceKey(sentence)}
                      defaultChecked={sentence.differs === null}
                    />
                    <span>
                      <b className="b">{sentence.outlet ?? sentence.title}</b>{" "}
                      {shortened(sentence.quote, LONGEST_SENTENCE)}
                      {sentence.differs && <span className="acc"> Contradicts it: {sentence.differs}.</span>}
                    </span>
                  </label>
                ))}
              </fieldset>
            )}
            <Submit className="btn primary" disabled={!inStory}>
              Accept as corrected
            </Submit>
          </ActionForm>
        </details>
        {!inStory && <span className="hint">Accept a story first.</span>}
      </div>
    </div>
  );
}

const LONGEST_SENTENCE = 200;

/** Who else of the story tells it: accepting takes their sentences along, but none that differs. */
function Elsewhere({ sentences }: { sentences: DevelopmentPayload["elsewhere"] }) {
  const outlets = [...new Set(sentences.map(({ outlet, title }) => outlet ?? title))];
  return (
    <details className="s13">
      <summary>Also told by {outlets.join(", ")}</summary>
      <ul className="stack">
        {sentences.map((sentence) => (
          <li key={sentenceKey(sentence)}>
            <Link href={`/desk/articles/${sentence.articleId}`}>{sentence.outlet ?? sentence.title}</Link>{" "}
            <q className="serif">{shortened(sentence.quote, LONGEST_SENTENCE)}</q>
            {sentence.differs && <span className="acc"> But {sentence.differs}. It is not taken along.</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
