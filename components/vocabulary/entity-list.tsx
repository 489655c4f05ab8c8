import { groupBy } from "@/lib/domain/group";
import type { EntityRow } from "@/lib/operations/shapes";
import { ActionForm, Submit } from "../forms/action-form";
import { Field, Select } from "../forms/field";
import { counted } from "../marks/counted";
import type { VocabularyActions } from "./vocabulary";

const KINDS: Record<string, string> = {
  person: "People",
  organisation: "Organisations",
  place: "Places",
  agreement: "Agreements",
  programme: "Programmes",
};

export function EntityList({
  entities,
  words,
  actions,
}: {
  entities: readonly EntityRow[];
  words: string | null;
  actions: VocabularyActions;
}) {
  const groups = groupBy(entities, (entity) => entity.kind);
  return (
    <>
      <form className="row">
        <input type="hidden" name="part" value="names" />
        <input
          className="field grow"
          type="search"
          name="words"
          defaultValue={words ?? ""}
          placeholder="Find a name, 在日米軍"
          aria-label="Find a name"
        />
        <button className="btn">Find</button>
      </form>
      <details className="mt-4">
        <summary>New name</summary>
        <ActionForm action={actions.addEntity} className="form-grid" inForm>
          <Field label="English">
            <input className="field" name="en" required />
          </Field>
          <Field label="Japanese">
            <input className="field" name="ja" lang="ja" required />
          </Field>
          <Field label="Kind">
            <Select name="kind" choices={Object.keys(KINDS).map((kind) => ({ value: kind, label: kind }))} />
          </Field>
          <Field label="Country (two letters)">
            <input className="field" name="country" maxLength={2} />
          </Field>
          <Submit className="btn primary">Add name</Submit>
        </ActionForm>
      </details>
      {entities.length === 0 && <p className="two mt-4">No name has these words.</p>}
      {Object.entries(KINDS).map(([kind, label]) => {
        const group = groups.get(kind);
        if (!group) return null;
        return (
          <section key={kind}>
            <h2>
              {label} <span className="count">{group.length}</span>
            </h2>
            <ol className="list mt-2">
              {group.map((entity) => (
                <Name key={entity.id} entity={entity} actions={actions} />
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}

function Name({ entity, actions }: { entity: EntityRow; actions: VocabularyActions }) {
  return (
    <li>
      <details data-close>
        <summary>
          <b className="b">{entity.en}</b> {entity.ja !== entity.en && <span lang="ja">{entity.ja}</span>}{" "}
          <span className="hint">
            {counted(entity._count.mentions, "mention")}
            {entity.wikidata && ` · ${entity.wikidata}`}
          </span>
        </summary>
        <div className="row">
          {entity.aliases.map((alias) => (
            <ActionForm
              key={alias.id}
              action={actions.removeAlias}
              hidden={{ id: alias.id, entityId: entity.id }}
              className="chip row"
            >
              <span lang={alias.language}>{alias.text}</span>
              {alias.ambiguous && <span className="acc">ambiguous</span>}
              <button className="linkbtn" aria-label={`Remove ${alias.text}`}>
                ×
              </button>
            </ActionForm>
          ))}
          <ActionForm action={actions.addAlias} hidden={{ entityId: entity.id }} className="row">
            <input
              className="field"
              name="text"
              placeholder="Another name"
              aria-label="Another name"
              required
            />
            <Submit className="btn">Add</Submit>
          </ActionForm>
        </div>
      </details>
    </li>
  );
}
