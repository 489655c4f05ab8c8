import Link from "next/link";
import type { JobList as Jobs } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { ActionForm, Submit } from "../forms/action-form";
import { Refreshing } from "../frame/refreshing";
import { counted } from "../marks/counted";
import { Moment } from "../marks/moment";

interface Props {
  jobs: Jobs;
  actions: Record<"retry" | "drop" | "retryItems" | "retryImport", FormAction>;
}

/** What the machine does by itself: what failed first, then what runs, then what waits. */
export function JobList({ jobs, actions }: Props) {
  const { counts, workers, running, waiting, failed, items, failedItems, imports } = jobs;
  const broken = counts.failed + failedItems + imports.reduce((sum, one) => sum + one.failed, 0);
  return (
    <main id="main" className="work">
      {counts.running + counts.waiting > 0 && <Refreshing />}
      <header>
        <h1>Jobs</h1>
        <p>
          {workers.length === 0 ? (
            <b className="acc b">
              No worker is running: feeds are not polled, and nothing comes in by itself. It starts with npm
              start, or with npm run worker.
            </b>
          ) : (
            <>
              {counted(workers.length, "worker")} at work. {counted(counts.running, "job")} running,{" "}
              {counts.waiting} waiting.
            </>
          )}
        </p>
      </header>
      <h2>
        Failed <span className="count">{broken}</span>
      </h2>
      {broken === 0 && <p className="two mt-2">Nothing has failed.</p>}
      <ol className="list mt-2" aria-label="Failed">
        {failed.map((job) => (
          <li key={job.id}>
            <div className="row">
              <b className="b">{job.what}</b>
              <span className="min-w-0 break">{job.name ?? "what it was for is gone"}</span>
              <span className="hint">
                <Moment at={job.at} />, {counted(job.tries + 1, "try")}
              </span>
              <span className="row push">
                <ActionForm action={actions.retry} hidden={{ id: job.id }}>
                  <Submit className="btn sm">Retry</Submit>
                </ActionForm>
                <ActionForm action={actions.drop} hidden={{ id: job.id }}>
                  <Submit className="linkbtn">Forget</Submit>
                </ActionForm>
              </span>
            </div>
            {job.error && <pre className="log">{job.error}</pre>}
          </li>
        ))}
        {items.map((item) => (
          <li key={item.id}>
            <div className="row">
              <b className="b">Take in an item</b>
              <span className="min-w-0 break">{item.title ?? item.url ?? "Without a title"}</span>
              <span className="hint">
                <Link href={`/admin/sources?source=${item.feed.source.id}`}>{item.feed.source.name}</Link>,{" "}
                <Moment at={item.changedAt} />
              </span>
              <ActionForm action={actions.retryItems} hidden={{ id: item.id }} className="push">
                <Submit className="btn sm">Retry</Submit>
              </ActionForm>
            </div>
            {item.problem && <pre className="log">{item.problem}</pre>}
          </li>
        ))}
        {imports.map((one) => (
          <li key={one.id}>
            <div className="row">
              <b className="b">Import</b>
              <Link href={`/desk/imports/${one.id}`} className="min-w-0 break">
                {one.name}
              </Link>
              <span className="hint">{counted(one.failed, "page")} failed</span>
              <ActionForm action={actions.retryImport} hidden={{ id: one.id }} className="push">
                <Submit className="btn sm">Retry all</Submit>
              </ActionForm>
            </div>
          </li>
        ))}
      </ol>
      {failedItems > items.length && (
        <p className="two mt-2">{counted(failedItems - items.length, "more item")} failed.</p>
      )}
      <Plain title="Running" total={counts.running} jobs={running} none="Nothing runs at the moment." />
      <Plain title="Waiting" total={counts.waiting} jobs={waiting} none="Nothing waits." />
    </main>
  );
}

function Plain({
  title,
  total,
  jobs,
  none,
}: {
  title: string;
  total: number;
  jobs: Jobs["running"];
  none: string;
}) {
  return (
    <>
      <h2>
        {title} <span className="count">{total}</span>
      </h2>
      {jobs.length === 0 && <p className="two mt-2">{none}</p>}
      <ol className="list mt-2" aria-label={title}>
        {jobs.map((job) => (
          <li key={job.id} className="row">
            <b className="b">{job.what}</b>
            <span className="min-w-0 break">{job.name ?? ""}</span>
            <span className="hint push">
              <Moment at={job.at} />
              {job.tries > 0 && `, try ${job.tries + 1}`}
              {job.error && `: ${job.error}`}
            </span>
          </li>
        ))}
      </ol>
      {total > jobs.length && <p className="two mt-2">{total - jobs.length} more.</p>}
    </>
  );
}
