import { z } from "zod";
import { getArticle } from "../data/articles";
import { decideSuggestion, getSuggestion, openSuggestions } from "../data/suggestions";
import { getTag, tagArticle } from "../data/vocabulary";
import { read, write } from "./operation";
import { id, ids, optionalEdtf, optionalText } from "./fields";
import { acceptDevelopment } from "./accepting-developments";
import { asTheyStand } from "./open-proposals";
import { acceptName } from "./accepting-names";
import { acceptStory } from "./accepting-stories";
import { CATEGORIES, DEVELOPMENT_STATES } from "../domain/developments/states";
import { ENTITY_KINDS } from "../domain/alliance/entity";
import type { Store } from "../data/store";

/** What an editor changes in a proposed development while accepting it. */
const edits = {
  statement: optionalText(500),
  statementJa: optionalText(500),
  edtf: optionalEdtf,
  state: z.enum(DEVELOPMENT_STATES).optional(),
  category: z.enum(CATEGORIES).optional(),
  /** Add the evidence to this development instead of making a new one. */
  mergeInto: optionalText(100),
  /** Sentences of other articles to take with it (`article start`); absent means all that differ in nothing. */
  also: ids.optional(),
  /** For a story: join this one instead of the one proposed. */
  storyId: optionalText(100),
  /** For a name: its labels and its kind. */
  en: optionalText(150),
  ja: optionalText(150),
  entityKind: z.enum(ENTITY_KINDS).optional(),
};

/** Accepts a proposal, as it is or as the editor corrected it. */
export const accept = write({
  name: "suggestions.accept",
  allow: "article:edit",
  input: z.object({ id, ...edits, edited: z.string().optional() }),
  run: async (store, input) => {
    const suggestion = await getSuggestion(store, input.id);
    await decideSuggestion(store, suggestion.id, "accepted");
    return carryOut(store, suggestion, input);
  },
});

type Edits = z.infer<z.ZodObject<typeof edits>> & { edited?: string | undefined };

async function carryOut(
  store: Store,
  suggestion: Awaited<ReturnType<typeof getSuggestion>>,
  input: Edits,
): Promise<{ articleId: string }> {
  const { articleId, payload } = suggestion;
  if (suggestion.kind === "tag") {
    const { tagId } = z.object({ tagId: z.string() }).parse(payload);
    const { id, en } = await getTag(store, tagId);
    await tagArticle(store, articleId, id);
    store.about("article", articleId, `Tagged with “${en}”`);
  } else if (suggestion.kind === "name") await acceptName(store, suggestion, input);
  else if (suggestion.kind === "story") await acceptStory(store, suggestion, input.storyId ?? null);
  else await acceptDevelopment(store, suggestion, input);
  return { articleId };
}

export const reject = write({
  name: "suggestions.reject",
  allow: "article:edit",
  input: z.object({ id }),
  run: async (store, input) => {
    const suggestion = await getSuggestion(store, input.id);
    await decideSuggestion(store, suggestion.id, "rejected");
    store.about("article", suggestion.articleId, `Rejected a proposed ${suggestion.kind}`);
    return { articleId: suggestion.articleId };
  },
});

/** All open proposals of one kind on an article, in one step. */
export const decideAll = write({
  name: "suggestions.decideAll",
  allow: "article:edit",
  input: z.object({ articleId: id, kind: z.enum(["tag"]), decision: z.enum(["accepted", "rejected"]) }),
  run: async (store, { articleId, kind, decision }) => {
    const open = await openSuggestions(store, articleId, kind);
    for (const { id } of open) {
      await decideSuggestion(store, id, decision);
      if (decision === "accepted")
        await carryOut(store, await getSuggestion(store, id), {
          statement: null,
          statementJa: null,
          edtf: null,
          mergeInto: null,
          storyId: null,
          en: null,
          ja: null,
        });
    }
    store.about(
      "article",
      articleId,
      `${decision === "accepted" ? "Accepted" : "Rejected"} ${open.length} proposed ${kind}s`,
    );
    return { count: open.length };
  },
});

export const listOpen = read({
  name: "suggestions.list",
  allow: "article:read",
  input: z.object({ articleId: id, kind: z.enum(["tag", "story", "development", "name"]) }),
  run: async (store, { articleId, kind }) => {
    const { id, storyId } = await getArticle(store, articleId);
    return asTheyStand(store, { id, storyId }, await openSuggestions(store, articleId, kind));
  },
});
