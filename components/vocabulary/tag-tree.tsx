import { CATEGORIES } from "@/lib/domain/developments/states";
import type { TagRow } from "@/lib/operations/shapes";
import { ActionForm, Submit } from "../forms/action-form";
import { Field, Select } from "../forms/field";
import { counted } from "../marks/counted";
import { categoryWord } from "../marks/categories";
import type { VocabularyActions } from "./vocabulary";

/** Topics under their parents, each with its names, synonyms and uses. */
export function TagTree({ tags, actions }: { tags: readonly TagRow[]; actions: VocabularyActions }) {
  const roots = tags.filter((tag) => !tag.parentId);
  return (
    <>
      <details>
        <summary>New topic</summary>
        <ActionForm action={actions.addTag} className="form-grid" inForm>
          <Field label="English">
            <input className="field" name="en" required />
          </Field>
          <Field label="Japanese">
            <input className="field" name="ja" lang="ja" required />
          </Field>
          <Field label="Under">
            <Select
              name="parentId"
              choices={[
                { value: "", label: "nothing" },
                ...roots.map((tag) => ({ value: tag.id, label: tag.en })),
              ]}
            />
          </Field>
          <Field label="Lane">
            <Select
              name="category"
              choices={CATEGORIES.map((category) => ({ value: category, label: categoryWord(category) }))}
            />
          </Field>
          <Submit className="btn primary">Add topic</Submit>
        </ActionForm>
      </details>
      <ol className="list mt-4">
        {roots
          .flatMap((root) => [root, ...tags.filter((tag) => tag.parentId === root.id)])
          .map((tag) => (
            <Topic key={tag.id} tag={tag} tags={tags} roots={roots} actions={actions} />
          ))}
      </ol>
    </>
  );
}

function Topic({
  tag,
  tags,
  roots,
  actions,
}: {
  tag: TagRow;
  tags: readonly TagRow[];
  roots: readonly TagRow[];
  actions: VocabularyActions;
}) {
  return (
    <li className={tag.parentId ? "pl-8" : ""}>
      <details data-close>
        <summary>
          <b className="b">{tag.en}</b> {tag.ja !== tag.en && <span lang="ja">{tag.ja}</span>}{" "}
          <span className="hint">
            {counted(tag._count.articles, "article")}, {counted(tag._count.developments, "development")}
            {tag.synonyms.length > 0 && ` · also ${tag.synonyms.map((synonym) => synonym.text).join(", ")}`}
          </span>
        </summary>
        <div className="stack">
          <ActionForm
            action={actions.rename}
            hidden={{ id: tag.id, version: tag.version }}
            className="form-grid"
            inForm
          >
            <Field label="English">
              <input className="field" name="en" defaultValue={tag.en} required />
            </Field>
            <Field label="Japanese">
              <input className="field" name="ja" lang="ja" defaultValue={tag.ja} required />
            </Field>
            <Field label="Under">
              <Select
                name="parentId"
                value={tag.parentId}
                choices={[
                  { value: "", label: "nothing" },
                  ...roots
                    .filter((root) => root.id !== tag.id)
                    .map((root) => ({ value: root.id, label: root.en })),
                ]}
              />
            </Field>
            <Submit className="btn">Save names</Submit>
          </ActionForm>
          <div className="row">
            {tag.synonyms.map((synonym) => (
              <ActionForm
                key={synonym.id}
                action={actions.removeSynonym}
                hidden={{ id: synonym.id, tagId: tag.id }}
                className="chip row"
              >
                {synonym.text}
                <button className="linkbtn" aria-label={`Remove ${synonym.text}`}>
                  ×
                </button>
              </ActionForm>
            ))}
            <ActionForm action={actions.addSynonym} hidden={{ tagId: tag.id }} className="row">
              <input
                className="field"
                name="text"
                placeholder="Another word for it"
                aria-label="Synonym"
                required
              />
              <Submit className="btn">Add synonym</Submit>
            </ActionForm>
          </div>
          <ActionForm action={actions.merge} hidden={{ from: tag.id }} className="row">
            <Select
              name="into"
              label="Topic to merge into"
              choices={tags
                .filter((other) => other.id !== tag.id)
                .map((other) => ({ value: other.id, label: other.en }))}
            />
            <Submit className="btn">Merge into it</Submit>
          </ActionForm>
        </div>
      </details>
    </li>
  );
}
