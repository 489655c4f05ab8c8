import type { FormAction } from "@/lib/web/outcome";
import type { WholeArticle } from "@/lib/operations/shapes";
import { KeyLegend } from "../frame/key-legend";
import { ArticleBar, ArticleSource } from "./article-frame";
import { counted } from "../marks/counted";
import { blocksWithStarts } from "./blocks";
import { BlockText } from "../annotations/block-text";
import { LineList } from "./line-list";
import { storedLines } from "./stored-lines";
import { ThreeDates } from "./three-dates";

/** The page's lines at the left, coloured by role; at the right the article that they make. */
export function ArticleLines({
  article,
  singleKeys,
  correct,
}: {
  article: WholeArticle;
  singleKeys: boolean;
  correct: FormAction<{ id: string; version: number }>;
}) {
  const version = article.currentVersion;
  if (!version || version.reading !== "text")
    return (
      <div>
        <ArticleBar article={article} tab="read" />
        <main id="main" className="work two">
          This article came as HTML, which has no lines to correct.
        </main>
      </div>
    );
  const lines = storedLines(version.lines);
  const blocks = blocksWithStarts(version.blocks);
  return (
    <>
      <div>
        <ArticleBar article={article} tab="lines">
          <span className="push mute small">
            Original kept whole,{" "}
            <code title={version.original.sha256}>sha256 {version.original.sha256.slice(0, 8)}…</code>
          </span>
        </ArticleBar>
        <div className="paste">
          <section className="lines" aria-label="Lines of the page">
            <LineList
              articleId={article.id}
              version={article.version}
              lines={lines}
              singleKeys={singleKeys}
              correct={correct}
            />
          </section>
          <main id="main" className="side-article">
            <div className="bar">
              <h2>Article</h2>
              <span className="two">
                {languageWord(article.language)}, {counted(blocks.length, "block")}
              </span>
            </div>
            <div className="prev read" lang={article.language}>
              <div lang="en">
                <ThreeDates article={article} />
              </div>
              <h2 className="ti mt-4">{article.title}</h2>
              {article.dek && <p className="dek">{article.dek}</p>}
              <div lang="en">
                <ArticleSource article={article} />
              </div>
              {blocks.map((block) => (
                <div key={block.start} className="blk">
                  <BlockText block={block} marks={[]} />
                </div>
              ))}
              {article.publisherTags.length > 0 && (
                <p className="row mt-6" lang="en">
                  <span className="two s13">Publisher’s tags</span>
                  {article.publisherTags.map((tag) => (
                    <span key={tag} className="chip">
                      {tag}
                    </span>
                  ))}
                </p>
              )}
            </div>
          </main>
        </div>
      </div>
      <KeyLegend
        on={singleKeys}
        keys={[
          ["j k", "line"],
          ["space", "keep or drop"],
          ["z", "undo"],
        ]}
      />
    </>
  );
}

export const languageWord = (language: string): string =>
  new Intl.DisplayNames("en", { type: "language", fallback: "code" })
    .of(language === "und" ? "en" : language)
    ?.replace(/^English$/, language === "und" ? "Language unknown" : "English") ?? language;
