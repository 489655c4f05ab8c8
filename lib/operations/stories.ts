import { z } from "zod";
import { getArticle } from "../data/articles";
import { listActs } from "../data/acts";
import {
  changeStory,
  createStory,
  getPublishedStory,
  getStory,
  listPublishedStories,
  listStories,
  mergeStories,
  moveArticles,
  moveDevelopmentsOf,
  publishDevelopments,
  rejectProposal,
  slugOf,
  withdrawDevelopments,
} from "../data/stories";
import { conflict } from "../errors";
import { read, write } from "./operation";
import { id, ids, noNul, NUL, optionalText, text, version } from "./fields";
import { joinStory } from "./accepting-stories";
import { outlookOf } from "./story-outlook";
import { originsAmong } from "../data/reading-index";
import { originsOf } from "../domain/stories/origins";

export const list = read({
  name: "stories.list",
  allow: "article:read",
  input: z.object({}),
  run: (store) => listStories(store),
});

export const show = read({
  name: "stories.show",
  allow: "article:read",
  input: z.object({ id }),
  run: async (store, input) => {
    const story = await getStory(store, input.id);
    return {
      story,
      others: (await listStories(store))
        .filter((story) => story.id !== input.id)
        .map(({ id, title }) => ({ id, title })),
      acts: await listActs(store, {
        subject: null,
        subjectId: input.id,
        rows: [
          { model: "Story", ids: [input.id] },
          { model: "Development", ids: story.developments.map(({ id }) => id) },
          {
            model: "Evidence",
            ids: story.developments.flatMap(({ evidence }) => evidence.map(({ id }) => id)),
          },
          {
            model: "Article",
            ids: story.articles.map(({ id }) => id),
            after: { column: "storyId", among: [input.id] },
          },
        ],
        before: null,
        take: 60,
      }),
      outlook: await outlookOf(store, story),
    };
  },
});

/** A new story, with the articles that are put into it. */
export const create = write({
  name: "stories.create",
  allow: "story:edit",
  input: z.object({ title: text(200), articleIds: ids.optional() }),
  run: async (store, { title, articleIds }) => {
    const story = await createStory(store, title);
    if (articleIds?.length) await joinStory(store, articleIds, story);
    store.about("story", story, `Opened the story “${title}”`);
    return { id: story };
  },
});

export const edit = write({
  name: "stories.edit",
  allow: "story:edit",
  input: z.object({
    id,
    version,
    title: text(200),
    titleJa: optionalText(200),
    summary: z.string().trim().max(5000).refine(noNul, NUL).default(""),
  }),
  run: async (store, { id, version, title, titleJa, summary }) => {
    await changeStory(store, id, version, { title, titleJa, summary });
    store.about("story", id, `Edited the story “${title}”`);
  },
});

/** Puts articles into a story, or takes them out of any (`storyId` empty). */
export const move = write({
  name: "stories.moveArticles",
  allow: "story:edit",
  input: z.object({ articleIds: ids, storyId: optionalText(100) }),
  run: async (store, { articleIds, storyId }) => {
    const first = await getArticle(store, articleIds[0] ?? "");
    if (storyId) await joinStory(store, articleIds, storyId);
    else await moveArticles(store, articleIds, null);
    const what = articleIds.length === 1 ? `“${first.title}”` : `${articleIds.length} articles`;
    const about = storyId ?? first.storyId;
    store.about(
      about ? "story" : "article",
      about ?? first.id,
      storyId ? `Moved ${what} into the story` : `Took ${what} out of the story`,
    );
  },
});

export const merge = write({
  name: "stories.merge",
  allow: "story:edit",
  /** `version` is that of the story that goes, as the person saw it. */
  input: z.object({ from: id, into: id, version }),
  run: async (store, { from, into, version }) => {
    if (from === into) throw conflict("A story cannot be merged with itself.");
    const [old, target] = [await getStory(store, from), await getStory(store, into)];
    if (old.mergedIntoId || target.mergedIntoId)
      throw conflict("One of the two was merged away meanwhile. Look again.");
    if (old.state === "published" && target.state !== "published")
      throw conflict(
        `“${target.title}” is not published, so readers would lose “${old.title}”. Publish it first.`,
      );
    await changeStory(store, from, version, {});
    await changeStory(store, into, target.version, {});
    await mergeStories(store, from, into);
    store.about("story", into, `Merged “${old.title}” into “${target.title}”`);
    return { id: into };
  },
});

/** Makes a new story of some of a story's articles; developments that rest on those alone go with them. */
export const split = write({
  name: "stories.split",
  allow: "story:edit",
  input: z.object({ id, version, articleIds: ids, title: text(200) }),
  run: async (store, { id, version, articleIds, title }) => {
    const story = await getStory(store, id);
    const own = new Set(story.articles.map((article) => article.id));
    if (!articleIds.every((article) => own.has(article)))
      throw conflict("Those articles are no longer in this story.");
    await changeStory(store, id, version, {});
    const made = await createStory(store, title);
    await moveArticles(store, articleIds, made);
    await moveDevelopmentsOf(store, articleIds, id, made);
    // What readers see stays before them; a part of which they saw nothing starts as a draft.
    const { state, publishedBy, publishedAt } = story;
    const part = await getStory(store, made);
    if (state === "published" && part.developments.some((development) => development.publishedAt))
      await changeStory(store, made, part.version, { state, publishedBy, publishedAt });
    store.about("story", made, `Split “${title}” from “${story.title}”`);
    return { id: made };
  },
});

/** Says no to a proposal of the outlook, by its key: the story is one, or it is another one than `sameAs`. It is not proposed again as it is. */
export const reject = write({
  name: "stories.reject",
  allow: "story:edit",
  input: z.object({ id, key: z.string().regex(/^[0-9a-f]{64}$/u), sameAs: optionalText(100) }),
  run: async (store, { id, key, sameAs }) => {
    const { title } = await getStory(store, id);
    const other = sameAs ? await getStory(store, sameAs) : null;
    await rejectProposal(store, id, key);
    store.about(
      "story",
      id,
      other ? `Rejected merging “${title}” with “${other.title}”` : `Rejected splitting “${title}”`,
    );
  },
});

export const submit = write({
  name: "stories.submit",
  allow: "story:edit",
  input: z.object({ id, version }),
  run: async (store, { id, version }) => {
    const story = await getStory(store, id);
    await changeStory(store, id, version, {
      state: "review",
      submittedBy: store.actorName,
      submittedAt: store.now,
    });
    store.about("story", id, `Sent “${story.title}” to review`);
  },
});

/** Makes the story and all its developments public. Again on a published story: what was added since. */
export const publish = write({
  name: "stories.publish",
  allow: "story:publish",
  input: z.object({ id, version }),
  run: async (store, { id, version }) => {
    const story = await getStory(store, id);
    if (story.developments.length === 0)
      throw conflict("There is nothing to publish yet: accept a development first.");
    const without = story.developments.find((development) =>
      development.evidence.every((item) => item.anchored === "orphan"),
    );
    if (without)
      throw conflict(
        `“${without.statement}” rests on no sentence any more. Give it evidence or remove it first.`,
      );
    const again = story.state === "published";
    await changeStory(store, id, version, {
      state: "published",
      publishedBy: store.actorName,
      ...(again ? {} : { publishedAt: store.now }),
    });
    const count = await publishDevelopments(store, id);
    store.about(
      "story",
      id,
      again ? `Published ${count} more of “${story.title}”` : `Published “${story.title}”`,
    );
  },
});

/** Takes a story back from the readers, to draft. */
export const unpublish = write({
  name: "stories.unpublish",
  allow: "story:publish",
  input: z.object({ id, version }),
  run: async (store, { id, version }) => {
    const story = await getStory(store, id);
    await changeStory(store, id, version, {
      state: "draft",
      publishedBy: null,
      publishedAt: null,
      submittedBy: null,
      submittedAt: null,
    });
    await withdrawDevelopments(store, id);
    store.about("story", id, `Took “${story.title}” back to draft`);
  },
});

/** For readers. */
export const listPublished = read({
  name: "stories.listPublished",
  allow: "timeline:read",
  input: z.object({}),
  run: (store) => listPublishedStories(store),
});

/** For readers; a merged story answers with the address that it leads to. */
export const showPublished = read({
  name: "stories.showPublished",
  allow: "timeline:read",
  input: z.object({ slug: id }),
  run: async (store, { slug }) => {
    const story = await getPublishedStory(store, slug);
    const ids = story.articles.map((article) => article.id);
    return {
      story,
      origins: originsOf(ids, await originsAmong(store, ids)).length,
      movedTo: story.mergedIntoId ? await slugOf(store, story.mergedIntoId) : null,
    };
  },
});
