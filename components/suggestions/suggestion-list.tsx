import type { ReactNode } from "react";
import { z } from "zod";
import type { WholeArticle } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { ActionForm, Submit } from "../forms/action-form";
import { Shape } from "../marks/symbols";
import { DevelopmentProposal } from "./development-proposal";
import { NameProposal } from "./name-proposal";

export type SuggestionActions = Record<"accept" | "reject" | "decideAll", FormAction>;
export type Suggestion = WholeArticle["suggestions"][number];

interface Props {
  article: WholeArticle;
  actions: SuggestionActions;
  /** Other stories that the article could join instead. */
  stories?: readonly { id: string; title: string }[];
}

const storyPayload = z.object({
  storyId: z.string().nullable(),
  withArticleId: z.string().nullable(),
  title: z.string(),
});
const tagPayload = z.object({ tagId: z.string(), en: z.string(), ja: z.string().optional() });

/** What the machine proposes for an article: its story, its developments, its tags, names that the vocabulary does not have. Each with a score and reasons; a person decides. */
export function SuggestionList({ article, actions, stories = [] }: Props) {
  const open = article.suggestions.filter((suggestion) => suggestion.state === "open");
  const of = (kind: string) => open.filter((suggestion) => suggestion.kind === kind);
  const [storyOptions, developments, tags, names] = [of("story"), of("development"), of("tag"), of("name")];
  if (open.length === 0)
    return (
      <div className="sugs">
        <p className="hint">Nothing is proposed, or everything is decided.</p>
      </div>
    );
  return (
    <div className="sugs">
      {storyOptions.length > 0 && <h3>Story</h3>}
      {storyOptions.map((suggestion) => (
        <StoryProposal key={suggestion.id} suggestion={suggestion} actions={actions} stories={stories} />
      ))}
      {developments.length > 0 && (
        <h3>
          Developments <span className="push">{developments.length} open</span>
        </h3>
      )}
      <Folded most={MOST_DEVELOPMENTS} what="with a lower score">
        {developments.map((suggestion) => (
          <DevelopmentProposal
            key={suggestion.id}
            suggestion={suggestion}
            actions={actions}
            inStory={article.storyId !== null}
          />
        ))}
      </Folded>
      {tags.length > 0 && (
        <h3>
          Tags
          <span className="push row">
            {(["accepted", "rejected"] as const).map((decision) => (
              <ActionForm
                key={decision}
                action={actions.decideAll}
                hidden={{ articleId: article.id, kind: "tag", decision }}
              >
                <button className="linkbtn">{decision === "accepted" ? "Accept all" : "Reject all"}</button>
              </ActionForm>
            ))}
          </span>
        </h3>
      )}
      {tags.map((suggestion) => (
        <TagProposal key={suggestion.id} suggestion={suggestion} actions={actions} />
      ))}
      {names.length > 0 && (
        <h3>
          New names <span className="push">{names.length} open</span>
        </h3>
      )}
      {names.map((suggestion) => (
        <NameProposal key={suggestion.id} suggestion={suggestion} actions={actions} />
      ))}
    </div>
  );
}

function StoryProposal({
  suggestion,
  actions,
  stories,
}: {
  suggestion: Suggestion;
  actions: SuggestionActions;
  stories: readonly { id: string; title: string }[];
}) {
  const { storyId, withArticleId, title } = storyPayload.parse(suggestion.payload);
  const what = storyId
    ? `Joins story: ${title}`
    : withArticleId
      ? `New story, together with “${title}”`
      : `New story: ${title}`;
  return (
    <div className="sug stm" data-row tabIndex={-1}>
      <p className="what">{what}</p>
      <Why suggestion={suggestion} />
      <div className="do">
        <Decide suggestion={suggestion} actions={actions} />
        {stories.length > 0 && (
          <details className="more" data-close>
            <summary className="s13">Choose another</summary>
            <ActionForm action={actions.accept} hidden={{ id: suggestion.id }} className="row">
              <span className="sel">
                <select name="storyId" className="field" aria-label="Story">
                  {stories.map((story) => (
                    <option key={story.id} value={story.id}>
                      {story.title}
                    </option>
                  ))}
                </select>
              </span>
              <Submit className="btn sm">Join</Submit>
            </ActionForm>
          </details>
        )}
      </div>
    </div>
  );
}

function TagProposal({ suggestion, actions }: { suggestion: Suggestion; actions: SuggestionActions }) {
  const { en, ja } = tagPayload.parse(suggestion.payload);
  return (
    <div className="sug" data-row tabIndex={-1}>
      <p className="what">
        {en} {ja && <span lang="ja">{ja}</span>}
      </p>
      <div className="do">
        <Decide suggestion={suggestion} actions={actions} />
      </div>
      <Why suggestion={suggestion} />
    </div>
  );
}

/** So many are seen at once; the others are a click away. */
const MOST_DEVELOPMENTS = 5;

/** The first of a list, and the others folded. */
export function Folded({ most, what, children }: { most: number; what: string; children: ReactNode[] }) {
  const rest = children.slice(most);
  return (
    <>
      {children.slice(0, most)}
      {rest.length > 0 && (
        <details className="mt-2">
          <summary className="s13">
            {rest.length} more {what}
          </summary>
          {rest}
        </details>
      )}
    </>
  );
}

export function Why({ suggestion }: { suggestion: Suggestion }) {
  return (
    <p className="why">
      Score <b>{suggestion.score.toFixed(2)}</b>. {suggestion.reasons.join("; ")}
    </p>
  );
}

/** Accept and reject, each a form of one button; `y` and `n` press them in the row that has focus. */
export function Decide({
  suggestion,
  actions,
  disabled = false,
}: {
  suggestion: Suggestion;
  actions: SuggestionActions;
  disabled?: boolean;
}) {
  return (
    <>
      <ActionForm action={actions.accept} hidden={{ id: suggestion.id }}>
        <Submit className="btn sm" shortcut="y" disabled={disabled}>
          <Shape id="i-check" size={12} /> Accept
        </Submit>
      </ActionForm>
      <ActionForm action={actions.reject} hidden={{ id: suggestion.id }}>
        <Submit className="btn sm" shortcut="n">
          Reject
        </Submit>
      </ActionForm>
    </>
  );
}
