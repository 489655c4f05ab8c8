import Link from "next/link";
import type { ImportRow, ItemCounts } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { ActionForm, Submit } from "../forms/action-form";
import { Moment } from "../marks/moment";
import { stateWords } from "./state-words";

/** What was brought in many at a time, the latest first. */
export function ImportList({
  imports,
  cancel,
}: {
  imports: (ImportRow & { counts: ItemCounts })[];
  cancel: FormAction;
}) {
  return (
    <main id="main" className="work">
      <header className="row">
        <h1>Imports</h1>
        <Link className="btn primary push" href="/desk/inbox/new?as=many">
          Bring in many
        </Link>
      </header>
      {imports.length === 0 && (
        <p className="two mt-4">
          Nothing was imported yet. A list of links, JSON lines, a table, saved mails and pages, or a ZIP of
          pages can be brought in at once.
        </p>
      )}
      <ol className="list mt-4">
        {imports.map((one) => (
          <li key={one.id} className="row">
            <Link href={`/desk/imports/${one.id}`} className="b break">
              {one.name}
            </Link>
            <span className="two">{stateWords(one, one.counts)}</span>
            <span className="hint push">
              {one.createdBy.name}, <Moment at={one.createdAt} />
            </span>
            {["receiving", "reading", "taking"].includes(one.state) && (
              <ActionForm action={cancel} hidden={{ id: one.id }}>
                <Submit className="btn sm" label={`Cancel ${one.name}`}>
                  Cancel
                </Submit>
              </ActionForm>
            )}
          </li>
        ))}
      </ol>
    </main>
  );
}
