import { basisWord, dateWords } from "../marks/date-label";

interface Dated {
  published: string | null;
  publishedBasis: string | null;
  publishedNote: string | null;
  captured: string | null;
  capturedBasis: string | null;
  capturedNote: string | null;
  clues: string[];
  createdAt: Date;
}

/** Published, captured and happened are three different dates. All three are always shown; unknown is a value. */
export function ThreeDates({ article, happened }: { article: Dated; happened?: string }) {
  const zone =
    /T[\d:]+$/.test(article.published ?? "") && !article.publishedNote?.includes("zone")
      ? "; zone unknown"
      : "";
  return (
    <dl className="dates3">
      <dt>Published</dt>
      <dd>
        {article.published ? <b>{dateWords(article.published)}</b> : <b className="acc">Unknown</b>}{" "}
        <span>
          {article.published
            ? `${basisWord(article.publishedBasis)}${zone}${article.publishedNote ? `: ${article.publishedNote}` : ""}`
            : "no line of the page states it"}
        </span>
      </dd>
      <dt>Captured</dt>
      <dd>
        {article.captured ? <b>{dateWords(article.captured)}</b> : <b className="acc">Unknown</b>}{" "}
        <span>
          {article.captured
            ? `${basisWord(article.capturedBasis)}${article.capturedNote ? `: ${article.capturedNote}` : ""}`
            : article.clues.length > 0
              ? `clue: ${article.clues.join("; ")}`
              : ""}
          {` · brought in ${article.createdAt.toISOString().slice(0, 10)}`}
        </span>
      </dd>
      <dt>Happened</dt>
      <dd>
        <span>{happened ?? "each development has its own date"}</span>
      </dd>
    </dl>
  );
}
