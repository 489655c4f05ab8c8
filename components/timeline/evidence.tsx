import type { DevelopmentRow } from "@/lib/operations/shapes";
import { dateWords } from "../marks/date-label";
import { countryName, ownershipWord } from "./coverage";
import { OutletName } from "./outlet-name";
import { inMarks } from "./quoting";

type Sentence = DevelopmentRow["evidence"][number];

/** One sentence that a development rests on: short, with who wrote it and the way to the whole. */
export function Evidence({ sentence }: { sentence: Sentence }) {
  const { article, exact, role, anchored } = sentence;
  const { source, language } = article;
  return (
    <div className="ev">
      <blockquote lang={language} cite={article.url ?? undefined}>
        {inMarks(exact, language)}
      </blockquote>
      <p className="by">
        <b>{source ? <OutletName language={source.language}>{source.name}</OutletName> : "Outlet unknown"}</b>
        {source && (source.country ?? known(source.ownership)) && (
          <>
            <span>{countryName(source.country) ?? "country unknown"}</span>
            <span>{ownershipWord(source.ownership)}</span>
          </>
        )}
        <span className={role === "contradicts" ? "acc" : ""}>{role} it</span>
        <span>
          {article.published ? `published ${dateWords(article.published)}` : "publication date unknown"}
        </span>
        {anchored === "orphan" && <span>since changed at the outlet</span>}
        <OutletLink url={article.url} title={article.title} />
      </p>
    </div>
  );
}

/** What an outlet's country and owner are is told where one of them is known; "unknown" twice a line would only be noise. */
const known = (ownership: string): string | null => (ownership === "unknown" ? null : ownership);

/** The way to the outlet's own page. We lead there and vouch for nothing behind it. */
export function OutletLink({ url, title }: { url: string | null; title: string }) {
  if (!url || !/^https?:\/\//i.test(url)) return <span>no address on record</span>;
  return (
    <a className="link" href={url} rel="noopener noreferrer nofollow external">
      Read at outlet<span className="vh">: {title}</span>
    </a>
  );
}
