import type { FormAction } from "@/lib/web/outcome";
import type { DateMention } from "@/lib/domain/dates/mention";
import type { Quote } from "@/lib/domain/quotes/quotes";
import type { VoiceNote } from "@/lib/domain/quotes/voice";
import { ANNOTATION_KINDS } from "@/lib/domain/annotations/kinds";
import type { Copy, StoryInList, TagRow, WholeArticle } from "@/lib/operations/shapes";
import { KeyList } from "../forms/key-list";
import { KeyLegend } from "../frame/key-legend";
import { NoteList, type NoteActions } from "../annotations/note-list";
import { ReadingPane, type PaneMark } from "../annotations/reading-pane";
import { SuggestionList, type SuggestionActions } from "../suggestions/suggestion-list";
import { ArticleBar, ArticleSource } from "./article-frame";
import { ArticleRail } from "./article-rail";
import { blocksWithStarts } from "./blocks";

interface Props {
  article: WholeArticle;
  quotes: Quote[];
  voice: VoiceNote[];
  dates: DateMention[];
  copies: readonly Copy[];
  stories: StoryInList[];
  tags: TagRow[];
  singleKeys: boolean;
  haveAlready: boolean;
  actions: {
    annotations: NoteActions & { create: FormAction<{ id: string }> };
    developments: { create: FormAction<{ id: string }>; addEvidence: FormAction };
    stories: { move: FormAction };
    suggestions: SuggestionActions;
    tag: FormAction;
    untag: FormAction;
    setFacts: FormAction;
  };
}

/** An article to read, annotate and take developments from: text, notes, and what the machine proposes. */
export function ArticleDesk({
  article,
  quotes,
  voice,
  dates,
  copies,
  stories,
  tags,
  singleKeys,
  haveAlready,
  actions,
}: Props) {
  const version = article.currentVersion;
  const open = stories
    .filter((story) => story.id !== article.storyId)
    .map(({ id, title }) => ({ id, title }));
  const developments = [
    ...new Map(article.evidence.map((item) => [item.developmentId, item.development.statement])),
  ].map(([id, statement]) => ({ id, statement }));
  return (
    <>
      <div>
        <ArticleBar article={article} tab="read" />
        {haveAlready && (
          <p className="bar" role="status">
            <b className="b">We have this already.</b> What you brought in is this article; nothing was saved
            twice.
          </p>
        )}
        <div className="ann">
          <main id="main" className="read" lang={article.language}>
            <h1>{article.title}</h1>
            {article.dek && <p className="dek serif two mt-2">{article.dek}</p>}
            <div lang="en">
              <ArticleSource article={article} />
            </div>
            {version && (
              <ReadingPane
                articleId={article.id}
                versionId={version.id}
                blocks={blocksWithStarts(version.blocks)}
                marks={marksOf(article)}
                developments={developments}
                inStory={article.storyId !== null}
                singleKeys={singleKeys}
                create={actions.annotations.create}
                createDevelopment={actions.developments.create}
                addEvidence={actions.developments.addEvidence}
              />
            )}
          </main>
          <section className="notes" aria-label="Notes">
            <NoteList annotations={article.annotations} actions={actions.annotations} />
          </section>
          <aside className="railr" aria-label="Facts and proposals">
            <KeyList on={singleKeys}>
              <ArticleRail
                article={article}
                quotes={quotes}
                voice={voice}
                dates={dates}
                copies={copies}
                stories={open}
                tags={tags}
                actions={actions}
              >
                <div data-rows>
                  <SuggestionList article={article} actions={actions.suggestions} stories={open} />
                </div>
              </ArticleRail>
            </KeyList>
          </aside>
        </div>
      </div>
      <KeyLegend
        on={singleKeys}
        keys={[
          ["j k", "proposal"],
          ["y", "accept"],
          ["n", "reject"],
          ["t", "tag"],
          ["c q d f w a", "on selected text"],
          ["v", "development"],
          ["z", "undo"],
        ]}
      />
    </>
  );
}

/** What is drawn on the text: notes by kind (unsure ones apart) and sentences that developments rest on. */
function marksOf(article: WholeArticle): PaneMark[] {
  const notes = article.annotations.flatMap(({ id, kind, start, end, anchored, resolvedAt }) =>
    start === null || end === null || resolvedAt
      ? []
      : [
          {
            id,
            start,
            end,
            name:
              anchored === "unsure"
                ? ("unsure" as const)
                : (ANNOTATION_KINDS.find((one) => one === kind) ?? ("comment" as const)),
          },
        ],
  );
  const evidence = article.evidence.flatMap(({ id, start, end }) =>
    start === null || end === null ? [] : [{ id, start, end, name: "evidence" as const }],
  );
  return [...evidence, ...notes];
}
