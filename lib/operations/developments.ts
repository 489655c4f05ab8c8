import { z } from "zod";
import { getArticle } from "../data/articles";
import { listActs } from "../data/acts";
import {
  addEvidence as saveEvidence,
  boundColumns,
  changeDevelopment,
  createDevelopment,
  deleteDevelopment,
  getDevelopment,
  mergeDevelopments,
  recordStateChange,
  removeEvidence as deleteEvidence,
  setEvidenceRole,
} from "../data/developments";
import { getStory } from "../data/stories";
import { AppError, conflict } from "../errors";
import { CATEGORIES, DEVELOPMENT_STATES } from "../domain/developments/states";
import { tagsOfDevelopment } from "../domain/developments/tagging";
import { read, write } from "./operation";
import { groundsOf } from "./grounds";
import { evidenceOf } from "./accepting-developments";
import { id, optionalEdtf, optionalText, span, text, version } from "./fields";

const EVIDENCE_ROLES = ["announces", "confirms", "contradicts"] as const;

/** The desk's view of a development, with its record. */
export const show = read({
  name: "developments.show",
  allow: "article:read",
  input: z.object({ id }),
  run: async (store, input) => {
    const development = await getDevelopment(store, input.id);
    const story = await getStory(store, development.storyId);
    return {
      development,
      siblings: story.developments
        .filter((other) => other.id !== input.id)
        .map(({ id, statement, edtf }) => ({ id, statement, edtf })),
      articles: story.articles.map(({ id, title }) => ({ id, title })),
      acts: await listActs(store, {
        subject: null,
        subjectId: input.id,
        rows: [{ model: "Development", ids: [input.id] }],
        before: null,
        take: 60,
      }),
    };
  },
});

/** The readers' view: published ones alone, whoever asks. */
export const showPublished = read({
  name: "developments.showPublished",
  allow: "timeline:read",
  input: z.object({ id }),
  run: async (store, input) => {
    const development = await getDevelopment(store, input.id);
    if (!development.publishedAt || development.story.state !== "published")
      throw new AppError("not-found", "There is no such development.");
    return development;
  },
});

/** A development from a sentence that an editor selected. */
export const create = write({
  name: "developments.create",
  allow: "story:edit",
  input: z.object({
    articleId: id,
    versionId: id,
    ...span,
    statement: text(500),
    statementJa: optionalText(500),
    edtf: optionalEdtf,
    state: z.enum(DEVELOPMENT_STATES),
    category: z.enum(CATEGORIES),
  }),
  run: async (store, { articleId, versionId, start, end, ...facts }) => {
    const article = await getArticle(store, articleId);
    if (!article.storyId) throw conflict("Put the article into a story first: a development belongs to one.");
    if (article.currentVersion?.id !== versionId)
      throw conflict("The text has changed since; select the sentence again.");
    const within = article.currentVersion.mentions.filter(
      (mention) => mention.start >= start && mention.end <= end,
    );
    const evidence = evidenceOf(
      article,
      { start, end },
      facts.state === "planned" ? "announces" : "confirms",
    );
    const made = await createDevelopment(store, {
      storyId: article.storyId,
      ...facts,
      ...groundsOf(facts.edtf, article, [{ start, end }]),
      alternatives: [],
      entities: within.map((mention) => mention.entityId),
      tags: tagsOfDevelopment(
        article.tags.map(({ tag }) => tag),
        facts.category,
        [evidence.exact],
      ),
      evidence: [evidence],
    });
    store.about("development", made, `Made “${facts.statement}”`);
    return { id: made };
  },
});

export const edit = write({
  name: "developments.edit",
  allow: "story:edit",
  input: z.object({
    id,
    version,
    statement: text(500),
    statementJa: optionalText(500),
    edtf: optionalEdtf,
    category: z.enum(CATEGORIES),
  }),
  run: async (store, { id, version, ...facts }) => {
    const before = await getDevelopment(store, id);
    const dated =
      facts.edtf === before.edtf
        ? {}
        : {
            basis: facts.edtf ? "by-hand" : null,
            basisNote: "Set by hand.",
          };
    await changeDevelopment(store, id, version, { ...facts, ...dated, ...boundColumns(facts.edtf) });
    store.about("development", id, `Edited “${facts.statement}”`);
  },
});

/** Says what became of it. Needs a sentence that says so, or a written reason. */
export const setState = write({
  name: "developments.setState",
  allow: "story:edit",
  input: z.object({
    id,
    version,
    state: z.enum(DEVELOPMENT_STATES),
    /** The new date: when it happened, or where it slipped to. */
    edtf: optionalEdtf,
    evidenceId: optionalText(100),
    reason: optionalText(2000),
  }),
  run: async (store, { id, version, state, edtf, evidenceId, reason }) => {
    const before = await getDevelopment(store, id);
    if (!evidenceId && !reason)
      throw new AppError("invalid", "Name the sentence that says so, or write the reason.", {
        reason: "Needed where no sentence says it.",
      });
    if (evidenceId && !before.evidence.some((item) => item.id === evidenceId))
      throw new AppError("invalid", "That sentence is not evidence of this development.");
    const date =
      edtf && edtf !== before.edtf
        ? {
            edtf,
            basis: "by-hand",
            basisNote: "Set by hand, with the new state.",
            ...boundColumns(edtf),
          }
        : {};
    await changeDevelopment(store, id, version, { state, ...date });
    await recordStateChange(store, id, {
      fromState: before.state,
      toState: state,
      edtf: edtf ?? before.edtf,
      reason,
      evidenceId,
    });
    store.about("development", id, `Marked as ${state}: “${before.statement}”`);
  },
});

/** Another sentence that announces, confirms or contradicts it. */
export const addEvidence = write({
  name: "developments.addEvidence",
  allow: "story:edit",
  input: z.object({
    id,
    articleId: id,
    versionId: id,
    role: z.enum(EVIDENCE_ROLES).default("confirms"),
    ...span,
  }),
  run: async (store, { id, articleId, versionId, role, start, end }) => {
    const development = await getDevelopment(store, id);
    const article = await getArticle(store, articleId);
    if (article.currentVersion?.id !== versionId)
      throw conflict("The text has changed since; select the sentence again.");
    await saveEvidence(store, id, evidenceOf(article, { start, end }, role));
    store.about("development", id, `More evidence for “${development.statement}”`);
  },
});

/** Says what a sentence is to the development: whether it announces, confirms or contradicts it. */
export const setRole = write({
  name: "developments.setRole",
  allow: "story:edit",
  input: z.object({ id, version, evidenceId: id, role: z.enum(EVIDENCE_ROLES) }),
  run: async (store, { id, version, evidenceId, role }) => {
    const development = await getDevelopment(store, id);
    if (!development.evidence.some((item) => item.id === evidenceId))
      throw conflict("That sentence is gone already.");
    await changeDevelopment(store, id, version, {});
    await setEvidenceRole(store, evidenceId, role);
    store.about("development", id, `A sentence ${role} “${development.statement}”`);
  },
});

export const removeEvidence = write({
  name: "developments.removeEvidence",
  allow: "story:edit",
  input: z.object({ id, version, evidenceId: id }),
  run: async (store, { id, version, evidenceId }) => {
    const development = await getDevelopment(store, id);
    if (!development.evidence.some((item) => item.id === evidenceId))
      throw conflict("That sentence is gone already.");
    if (development.evidence.length === 1)
      throw conflict(
        "A development needs a sentence to rest on. Add another first, or remove the development.",
      );
    await changeDevelopment(store, id, version, {});
    await deleteEvidence(store, evidenceId);
    store.about("development", id, `Removed evidence of “${development.statement}”`);
  },
});

export const merge = write({
  name: "developments.merge",
  allow: "story:edit",
  /** `version` is that of the development that goes, as the person saw it. */
  input: z.object({ from: id, into: id, version }),
  run: async (store, { from, into, version }) => {
    if (from === into) throw conflict("A development cannot be merged with itself.");
    const [old, target] = [await getDevelopment(store, from), await getDevelopment(store, into)];
    if (old.storyId !== target.storyId) throw conflict("They stand in different stories.");
    if (old.publishedAt && !target.publishedAt)
      throw conflict("Readers would lose a line: publish the story's other development first.");
    await changeDevelopment(store, from, version, {});
    await changeDevelopment(store, into, target.version, {});
    await mergeDevelopments(store, from, into);
    store.about("development", into, `Merged “${old.statement}” into “${target.statement}”`);
    return { id: into };
  },
});

export const remove = write({
  name: "developments.remove",
  allow: "story:edit",
  input: z.object({ id, version }),
  run: async (store, input) => {
    const { statement, storyId } = await getDevelopment(store, input.id);
    await changeDevelopment(store, input.id, input.version, {});
    await deleteDevelopment(store, input.id);
    store.about("story", storyId, `Removed “${statement}”`);
    return { storyId };
  },
});
