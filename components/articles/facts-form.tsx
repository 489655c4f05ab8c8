import type { WholeArticle } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { ActionForm, Submit } from "../forms/action-form";
import { Field } from "../forms/field";

/** What a person knows better than the machine. An empty date is unknown. */
export function FactsForm({ article, action }: { article: WholeArticle; action: FormAction }) {
  return (
    <ActionForm
      action={action}
      hidden={{ id: article.id, version: article.version }}
      className="form-grid"
      inForm
    >
      <Field label="Title" className="all">
        <input className="field" name="title" defaultValue={article.title} required />
      </Field>
      <Field label="Dek" className="all">
        <input className="field" name="dek" defaultValue={article.dek ?? ""} />
      </Field>
      <Field label="Bylines, with commas">
        <input className="field" name="bylines" defaultValue={article.bylines.join(", ")} />
      </Field>
      <Field label="Outlet">
        <input className="field" name="outlet" defaultValue={article.source?.name ?? ""} />
      </Field>
      <Field label="Section">
        <input className="field" name="section" defaultValue={article.section ?? ""} />
      </Field>
      <Field label="Address">
        <input className="field" type="url" name="url" defaultValue={article.url ?? ""} />
      </Field>
      <Field label="Published (EDTF)" hint="2024-07-29 or 2024-07-29T10:09">
        <input className="field" name="published" defaultValue={article.published ?? ""} />
      </Field>
      <Field label="Captured (EDTF)">
        <input className="field" name="captured" defaultValue={article.captured ?? ""} />
      </Field>
      <Submit className="btn primary">Save facts</Submit>
    </ActionForm>
  );
}
