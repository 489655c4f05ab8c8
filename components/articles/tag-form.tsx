import type { TagRow } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { ActionForm, Submit } from "../forms/action-form";

/** Any tag of the vocabulary, by hand. `t` goes here. */
export function TagForm({
  articleId,
  tags,
  tag,
}: {
  articleId: string;
  tags: readonly TagRow[];
  tag: FormAction;
}) {
  return (
    <ActionForm action={tag} hidden={{ articleId }} className="row mt-2">
      <span className="sel grow">
        <select name="tagId" className="field" aria-label="Tag" data-focus-key="t">
          {tags.map(({ id, en, ja }) => (
            <option key={id} value={id}>
              {en === ja ? en : `${en} ${ja}`}
            </option>
          ))}
        </select>
      </span>
      <Submit className="btn sm">Tag</Submit>
    </ActionForm>
  );
}
