import Link from "next/link";
import { CATEGORIES, DEVELOPMENT_STATES } from "@/lib/domain/developments/states";
import type { ActInList, DevelopmentRow } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { ActionForm, Submit } from "../forms/action-form";
import { Field, Select } from "../forms/field";
import { categoryWord } from "../marks/categories";
import { DateLabel, dateWords } from "../marks/date-label";
import { StateMark, stateWord } from "../marks/state-mark";
import { ActList } from "../record/act-list";
import { Differences } from "./differences";
import { StateHistory } from "./state-history";

interface Props {
  development: DevelopmentRow;
  siblings: readonly { id: string; statement: string; edtf: string | null }[];
  articles: readonly { id: string; title: string }[];
  acts: readonly ActInList[];
  actions: Record<
    "edit" | "setState" | "setRole" | "removeEvidence" | "merge" | "remove" | "undo",
    FormAction
  >;
}

/** A development on the desk: what it says, what it rests on, what became of it. */
export function DevelopmentDesk({ development, siblings, articles, acts, actions }: Props) {
  const { id, version, statement, statementJa, edtf, basis, basisNote, state, category, evidence, story } =
    development;
  return (
    <main id="main" className="work">
      <p className="crumb">
        <Link href={`/desk/stories/${story.id}`}>{story.title}</Link>
      </p>
      <header>
        <div className="grow">
          <h1>{statement}</h1>
          {statementJa && (
            <p lang="ja" className="two">
              {statementJa}
            </p>
          )}
        </div>
      </header>
      <div className="two-col">
        <div>
          <div className="row">
            <DateLabel edtf={edtf} basis={basis} note={basisNote} />
            <StateMark state={state} />
            <span className="two">{categoryWord(category)}</span>
            <span className="two">{development.publishedAt ? "public" : "not public yet"}</span>
          </div>
          {basisNote && <p className="hint mt-2">{basisNote}</p>}
          <h2>
            Evidence <span className="count">{evidence.length}</span>
          </h2>
          {evidence.map((item) => (
            <div key={item.id} className="ev mt-2">
              <blockquote lang={item.article.language}>{item.exact}</blockquote>
              <div className="by">
                <b>{item.article.source?.name ?? "Outlet unknown"}</b>
                <span className={item.role === "contradicts" ? "acc" : ""}>{item.role}</span>
                <span>published {dateWords(item.article.published)}</span>
                {item.anchored !== "exact" && (
                  <span className={item.anchored === "moved" ? "" : "acc"}>{item.anchored}</span>
                )}
                <Link className="link" href={`/desk/articles/${item.article.id}`}>
                  Article
                </Link>
                <ActionForm
                  action={actions.setRole}
                  hidden={{ id, version, evidenceId: item.id, role: otherRole(item.role, state) }}
                  className="inline"
                >
                  <button
                    className="linkbtn"
                    aria-label={`Mark as ${MARKED[otherRole(item.role, state)]}: ${item.exact.slice(0, 60)}`}
                  >
                    Mark as {MARKED[otherRole(item.role, state)]}
                  </button>
                </ActionForm>
                <ActionForm
                  action={actions.removeEvidence}
                  hidden={{ id, version, evidenceId: item.id }}
                  className="inline"
                >
                  <button className="linkbtn">Remove</button>
                </ActionForm>
              </div>
            </div>
          ))}
          <Differences evidence={evidence} />
          <p className="hint mt-2">
            More evidence: open an article of the story ({articles.map((article) => article.title).join("; ")}
            ), select the sentence and press v.
          </p>
          <h2>What became of it</h2>
          <StateHistory history={development.history} />
          <ActionForm action={actions.setState} hidden={{ id, version }} className="form-grid mt-2" inForm>
            <Field label="State">
              <Select
                name="state"
                value={state}
                choices={DEVELOPMENT_STATES.map((one) => ({ value: one, label: stateWord(one) }))}
              />
            </Field>
            <Field label="New date (EDTF), if it changed">
              <input className="field" name="edtf" />
            </Field>
            <Field label="Sentence that says so" className="all">
              <Select
                name="evidenceId"
                choices={[
                  { value: "", label: "none: the reason is written below" },
                  ...evidence.map((item) => ({
                    value: item.id,
                    label: `${item.article.source?.name ?? "?"}: ${item.exact.slice(0, 90)}`,
                  })),
                ]}
              />
            </Field>
            <Field label="Reason" className="all">
              <textarea className="field" name="reason" rows={2} />
            </Field>
            <Submit className="btn">Mark</Submit>
          </ActionForm>
        </div>
        <aside>
          <h2>Edit</h2>
          <ActionForm
            key={version}
            action={actions.edit}
            hidden={{ id, version }}
            className="stack mt-2"
            inForm
          >
            <Field label="Statement">
              <textarea
                className="field"
                name="statement"
                rows={3}
                maxLength={500}
                defaultValue={statement}
                required
              />
            </Field>
            <Field label="Statement in Japanese">
              <textarea
                className="field"
                name="statementJa"
                lang="ja"
                rows={2}
                maxLength={500}
                defaultValue={statementJa ?? ""}
              />
            </Field>
            <Field
              label="Date (EDTF)"
              hint={
                development.alternatives.length
                  ? `Or: ${development.alternatives.join(", ")}`
                  : "Empty is unknown"
              }
            >
              <input className="field" name="edtf" defaultValue={edtf ?? ""} />
            </Field>
            <Field label="Lane">
              <Select
                name="category"
                value={category}
                choices={CATEGORIES.map((one) => ({ value: one, label: categoryWord(one) }))}
              />
            </Field>
            <Submit className="btn">Save</Submit>
          </ActionForm>
          {siblings.length > 0 && (
            <>
              <h2>Merge</h2>
              <ActionForm action={actions.merge} hidden={{ from: id, version }} className="stack mt-2" inForm>
                <Select
                  name="into"
                  label="Development to merge into"
                  choices={siblings.map((other) => ({
                    value: other.id,
                    label: `${dateWords(other.edtf)}: ${other.statement.slice(0, 60)}`,
                  }))}
                />
                <Submit className="btn">Merge into it, with its evidence</Submit>
              </ActionForm>
            </>
          )}
          <h2>Remove</h2>
          <ActionForm action={actions.remove} hidden={{ id, version }} className="mt-2">
            <Submit className="btn">Remove from the story</Submit>
          </ActionForm>
          <h2>Activity</h2>
          <ActList acts={acts} undo={actions.undo} />
        </aside>
      </div>
    </main>
  );
}

const MARKED: Record<string, string> = {
  announces: "announcing",
  confirms: "confirming",
  contradicts: "contradicting",
};
const otherRole = (role: string, state: string): string =>
  role !== "contradicts" ? "contradicts" : state === "planned" ? "announces" : "confirms";
