import Link from "next/link";
import type { ImportItemRow, ImportRow, ItemCounts } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { ActionForm, Submit } from "../forms/action-form";
import { Refreshing } from "../frame/refreshing";
import { counted } from "../marks/counted";
import { stateWords, totalOf } from "./state-words";

interface Props {
  import: ImportRow;
  counts: ItemCounts;
  failed: ImportItemRow[];
  items: ImportItemRow[];
  mostListed: number;
  actions: Record<"cancel" | "retry", FormAction>;
}

const WORDS: Record<ImportItemRow["state"], string> = {
  waiting: "waits",
  taken: "brought in",
  known: "had before",
  failed: "failed",
  dropped: "left out",
};

/** One import: how far it is, what failed and why, and what became of each page. */
export function ImportPage({ import: one, counts, failed, items, mostListed, actions }: Props) {
  const runs = one.state === "reading" || one.state === "taking";
  const total = totalOf(counts);
  const settled = total - counts.waiting;
  return (
    <main id="main" className="work">
      <header>
        <h1 className="break">{one.name}</h1>
        <p role="status">{stateWords(one, counts)}</p>
      </header>
      {runs && <Refreshing />}
      {runs && (
        <progress
          className="progress"
          max={Math.max(1, total)}
          value={settled}
          aria-label={`${settled} of ${total} pages are settled`}
        />
      )}
      <div className="row mt-4">
        {(runs || one.state === "receiving") && (
          <ActionForm action={actions.cancel} hidden={{ id: one.id }}>
            <Submit className="btn">Cancel what is left</Submit>
          </ActionForm>
        )}
        {one.state !== "cancelled" && failed.some(({ kind }) => kind !== "problem") && (
          <ActionForm action={actions.retry} hidden={{ id: one.id }}>
            <Submit className="btn">Try the failed ones again</Submit>
          </ActionForm>
        )}
        <Link className="btn" href="/desk/inbox">
          To the inbox
        </Link>
      </div>
      {failed.length > 0 && (
        <>
          <h2>
            Failed <span className="count">{counts.failed}</span>
          </h2>
          <ol className="list mt-2" aria-label="Failed">
            {failed.map((item) => (
              <li key={item.id}>
                <p className="break">
                  <b className="b">{item.name}</b> {item.url && item.url !== item.name && item.url}
                </p>
                <p className="two">{item.problem}</p>
              </li>
            ))}
          </ol>
        </>
      )}
      {items.length > 0 && (
        <>
          <h2>
            Pages <span className="count">{total}</span>
          </h2>
          <ol className="list mt-2" aria-label="Pages">
            {items.map((item) => (
              <li key={item.id} className="row">
                <span className="hint num">{item.n}</span>
                <span className="min-w-0 break">
                  {item.article ? (
                    <Link href={`/desk/articles/${item.article.id}`}>{item.article.title}</Link>
                  ) : (
                    item.name
                  )}
                </span>
                <span className="hint push">{WORDS[item.state]}</span>
              </li>
            ))}
          </ol>
          {total > mostListed && <p className="two mt-2">{counted(total - mostListed, "more page")}.</p>}
        </>
      )}
    </main>
  );
}
