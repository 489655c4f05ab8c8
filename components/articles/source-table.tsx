import type { SourceRow } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { ActionForm, Submit } from "../forms/action-form";
import { Field, Select } from "../forms/field";
import { counted } from "../marks/counted";
import { ownershipWord } from "./inbox";

const OWNERSHIPS = ["unknown", "private", "state", "public", "nonprofit"].map((value) => ({
  value,
  label: ownershipWord(value) ?? "unknown",
}));

/** The outlets: what readers are told about who speaks. */
export function SourceTable({
  sources,
  edit,
}: {
  sources: (SourceRow & { _count: { articles: number } })[];
  edit: FormAction;
}) {
  return (
    <main id="main" className="work">
      <header>
        <h1>Sources</h1>
        <p>
          Readers see the country, the owner and the kind of ownership beside each quotation. No outlet gets a
          score.
        </p>
      </header>
      {sources.length === 0 && <p className="two">No outlets yet. They come with the articles.</p>}
      <ol className="list">
        {sources.map((source) => (
          <li key={source.id}>
            <details data-close>
              <summary>
                <b className="b">{source.name}</b>{" "}
                <span className="hint">
                  {[
                    source.country ?? "country unknown",
                    ownershipWord(source.ownership) ?? "ownership unknown",
                    source.owner,
                    counted(source._count.articles, "article"),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </summary>
              <ActionForm
                key={source.version}
                action={edit}
                hidden={{ id: source.id, version: source.version }}
                className="form-grid"
                inForm
              >
                <Field label="Name">
                  <input className="field" name="name" defaultValue={source.name} required />
                </Field>
                <Field label="Homepage">
                  <input className="field" name="homepage" type="url" defaultValue={source.homepage ?? ""} />
                </Field>
                <Field label="Country (two letters)">
                  <input className="field" name="country" maxLength={2} defaultValue={source.country ?? ""} />
                </Field>
                <Field label="Language">
                  <input
                    className="field"
                    name="language"
                    maxLength={10}
                    defaultValue={source.language ?? ""}
                  />
                </Field>
                <Field label="Owner">
                  <input className="field" name="owner" defaultValue={source.owner ?? ""} />
                </Field>
                <Field label="Ownership">
                  <Select name="ownership" value={source.ownership} choices={OWNERSHIPS} />
                </Field>
                <Submit className="btn primary">Save</Submit>
              </ActionForm>
            </details>
          </li>
        ))}
      </ol>
    </main>
  );
}
