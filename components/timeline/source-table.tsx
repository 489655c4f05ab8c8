import type { DevelopmentRow } from "@/lib/operations/shapes";
import { basisWord, dateWords } from "../marks/date-label";
import { OutletName } from "./outlet-name";
import { countryName, ownershipWord } from "./coverage";

/** What readers get to know of an article: facts and its address. */
export interface SourceArticle {
  id: string;
  title: string;
  url: string | null;
  language: string;
  published: string | null;
  publishedBasis: string | null;
  source: {
    id: string;
    name: string;
    country: string | null;
    language: string | null;
    owner: string | null;
    ownership: string;
  } | null;
}

/** Who reported a story: outlet, country, owner, headline, and how much of the timeline each carries. */
export function SourceTable({
  articles,
  developments,
}: {
  articles: readonly SourceArticle[];
  developments: readonly DevelopmentRow[];
}) {
  return (
    <div className="wide" role="region" aria-label="Sources" tabIndex={0}>
      <table className="t">
        <thead>
          <tr>
            <th scope="col">Outlet and headline</th>
            <th scope="col">Country</th>
            <th scope="col">Ownership</th>
            <th scope="col">Published</th>
            <th scope="col" className="n">
              Carries
            </th>
          </tr>
        </thead>
        <tbody>
          {articles.map((article) => (
            <SourceRow key={article.id} article={article} developments={developments} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SourceRow({
  article,
  developments,
}: {
  article: SourceArticle;
  developments: readonly DevelopmentRow[];
}) {
  const { source } = article;
  const carried = developments.filter(({ evidence }) =>
    evidence.some((sentence) => sentence.article.id === article.id),
  ).length;
  return (
    <tr>
      <td>
        <b className="b">
          {source ? <OutletName language={source.language}>{source.name}</OutletName> : "Outlet unknown"}
        </b>
        <br />
        <Headline article={article} />
      </td>
      <td>{countryName(source?.country ?? null) ?? "unknown"}</td>
      <td>
        {ownershipWord(source?.ownership)}
        <br />
        <span className="mute small">
          {source?.owner ? (
            <OutletName language={source.language}>{source.owner}</OutletName>
          ) : (
            "owner not on record"
          )}
        </span>
      </td>
      <td className="nowrap">
        {dateWords(article.published)}
        <br />
        <span className="mute small">
          {article.published ? basisWord(article.publishedBasis) : "no date on the page"}
        </span>
      </td>
      <td className="n nowrap">
        {carried} of {developments.length}
      </td>
    </tr>
  );
}

function Headline({ article: { title, url, language } }: { article: SourceArticle }) {
  if (!url || !/^https?:\/\//i.test(url))
    return (
      <span className="serif headline" lang={language}>
        {title}
      </span>
    );
  return (
    <a className="serif headline" lang={language} href={url} rel="noopener noreferrer nofollow external">
      {title}
    </a>
  );
}
