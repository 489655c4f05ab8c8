import { groupBy } from "@/lib/domain/group";
import Link from "next/link";
import type { ReactNode } from "react";
import type { FormAction } from "@/lib/web/outcome";
import type { DateMention } from "@/lib/domain/dates/mention";
import type { Quote } from "@/lib/domain/quotes/quotes";
import type { VoiceNote } from "@/lib/domain/quotes/voice";
import type { Copy, TagRow, WholeArticle } from "@/lib/operations/shapes";
import { ActionForm, Submit } from "../forms/action-form";
import { dateWords } from "../marks/date-label";
import { Folded } from "../suggestions/suggestion-list";
import { SharedRuns } from "../stories/story-outlook";
import { FactsForm } from "./facts-form";
import { TagForm } from "./tag-form";
import { ThreeDates } from "./three-dates";
import { Voices } from "./voices";

interface Props {
  article: WholeArticle;
  quotes: Quote[];
  voice: VoiceNote[];
  dates: DateMention[];
  copies: readonly Copy[];
  stories: readonly { id: string; title: string }[];
  tags: readonly TagRow[];
  actions: { stories: { move: FormAction }; tag: FormAction; untag: FormAction; setFacts: FormAction };
  /** The proposals, between the facts and what was found. */
  children: ReactNode;
}

export function ArticleRail({
  article,
  quotes,
  voice,
  dates,
  copies,
  stories,
  tags,
  actions,
  children,
}: Props) {
  return (
    <>
      <ThreeDates
        article={article}
        happened={
          article.evidence.length
            ? restWords(new Set(article.evidence.map((item) => item.developmentId)).size)
            : undefined
        }
      />
      <details className="more mt-2">
        <summary className="s13">Set facts by hand</summary>
        <FactsForm article={article} action={actions.setFacts} />
      </details>
      {article.story && <h3>Story</h3>}
      {article.story && (
        <div className="sug done">
          <p className="what">
            <Link href={`/desk/stories/${article.story.id}`}>{article.story.title}</Link>
          </p>
          <ActionForm
            action={actions.stories.move}
            hidden={{ articleIds: article.id, storyId: "" }}
            className="do"
          >
            <Submit className="btn sm quiet">Take out</Submit>
          </ActionForm>
        </div>
      )}
      {stories.length > 0 && (
        <details className="more mt-2">
          <summary className="s13">{article.story ? "Move to another story" : "Put into a story"}</summary>
          <ActionForm action={actions.stories.move} hidden={{ articleIds: article.id }} className="row">
            <span className="sel grow">
              <select name="storyId" className="field" aria-label="Story">
                {stories.map((story) => (
                  <option key={story.id} value={story.id}>
                    {story.title}
                  </option>
                ))}
              </select>
            </span>
            <Submit className="btn sm">Move</Submit>
          </ActionForm>
        </details>
      )}
      <Copies copies={copies} />
      {children}
      <h3>
        Tags <span className="count">{article.tags.length}</span>
      </h3>
      <div className="row">
        {article.tags.map(({ tag }) => (
          <ActionForm
            key={tag.id}
            action={actions.untag}
            hidden={{ articleId: article.id, tagId: tag.id }}
            className="chip row"
          >
            <span>{tag.en}</span>
            <button className="linkbtn" aria-label={`Remove the tag ${tag.en}`}>
              ×
            </button>
          </ActionForm>
        ))}
      </div>
      <TagForm articleId={article.id} tags={tags} tag={actions.tag} />
      <Names article={article} />
      <Voices quotes={quotes} voice={voice} language={article.language} />
      <Dates dates={dates} />
      {article.publisherTags.length > 0 && (
        <>
          <h3>Publisher’s tags</h3>
          <div className="row">
            {article.publisherTags.map((tag) => (
              <span key={tag} className="chip">
                {tag}
              </span>
            ))}
          </div>
        </>
      )}
    </>
  );
}

/** A copy, and a report with the same origin, are no second confirmation: so they are said apart from the story. */
function Copies({ copies }: { copies: readonly Copy[] }) {
  if (copies.length === 0) return null;
  return (
    <>
      <h3>
        Shared text <span className="count">{copies.length}</span>
      </h3>
      <ul className="stack s13">
        {copies.map(({ id, title, outlet, verdict, similarity, runs }) => (
          <li key={id}>
            {verdict === "same" ? "The same text as" : "Likely one origin with"}{" "}
            <Link href={`/desk/articles/${id}`}>{title}</Link>
            {outlet && `, ${outlet}`}
            <details>
              <summary className="hint">what they share</summary>
              <SharedRuns similarity={similarity} runs={runs} />
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

const restWords = (count: number): string =>
  count === 1 ? "1 development rests on this" : `${count} developments rest on this`;

const MOST_NAMES = 10;

/** Names that the machine found in the text. */
function Names({ article }: { article: WholeArticle }) {
  const names = [
    ...groupBy(article.currentVersion?.mentions ?? [], (mention) => mention.entityId).values(),
  ].sort((a, b) => b.length - a.length);
  return (
    <>
      <h3>
        Names <span className="count">{names.length}</span>
      </h3>
      <div className="s13">
        <Folded most={MOST_NAMES} what="that stand there less often">
          {names.map((mentions) => {
            const [first] = mentions;
            if (!first) return null;
            return (
              <div key={first.entityId} className="row">
                <span className={mentions.every((mention) => mention.ambiguous) ? "acc" : ""}>
                  {first.entity.en}
                </span>
                {first.entity.ja !== first.entity.en && (
                  <span className="mute" lang="ja">
                    {first.entity.ja}
                  </span>
                )}
                {mentions.every((mention) => mention.ambiguous) && (
                  <span className="hint">ambiguous: “{first.text}”</span>
                )}
                <span className="count push">{mentions.length}×</span>
              </div>
            );
          })}
        </Folded>
      </div>
    </>
  );
}

function Dates({ dates }: { dates: DateMention[] }) {
  return (
    <details className="mt-3">
      <summary>Dates found ({dates.length})</summary>
      <ul className="stack">
        {dates.map((date) => (
          <li key={date.start} className="s13">
            “{date.text}” is{" "}
            <b>{date.edtf.startsWith("XXXX") ? "of an unknown year" : dateWords(date.edtf)}</b>
            <p className="hint">
              {date.reason}
              {date.alternatives.length > 0 &&
                `; or ${date.alternatives.map((edtf) => dateWords(edtf)).join(", ")}`}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
