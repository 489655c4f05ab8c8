import { z } from "zod";
import {
  addEntityAlias,
  addTagSynonym,
  createEntity,
  createTag,
  getTag,
  listEntities,
  listTags as readTags,
  mergeTags,
  removeEntityAlias,
  removeTagSynonym,
  renameTag,
  seedVocabulary,
  tagArticle,
  untagArticle,
} from "../data/vocabulary";
import { listWords, putWord, removeWord as takeWordOut, seedWords } from "../data/listed-words";
import { getArticle } from "../data/articles";
import { AppError, conflict } from "../errors";
import { CATEGORIES } from "../domain/developments/states";
import { ENTITIES } from "../domain/alliance/entities";
import { ENTITY_KINDS } from "../domain/alliance/entity";
import { TOPICS } from "../domain/alliance/topics";
import { asListed, wordProblem } from "../domain/quotes/new-word";
import { FIRST_WORDS, listOf, WORD_GROUPS } from "../domain/quotes/word-lists";
import { read, write } from "./operation";
import { id, keyOf, optionalText, text, version } from "./fields";

const slug = z
  .string()
  .trim()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Small letters, digits and hyphens.")
  .max(80);

export const show = read({
  name: "vocabulary.show",
  allow: "article:read",
  input: z.object({ words: optionalText(100) }),
  run: async (store, { words }) => ({
    tags: await readTags(store),
    entities: await listEntities(store, words),
    verbs: await listWords(store, "verbs"),
    voice: await listWords(store, "voice"),
    words,
  }),
});

/** The tags to choose from. */
export const listTags = read({
  name: "vocabulary.listTags",
  allow: "article:read",
  input: z.object({}),
  run: (store) => readTags(store),
});

export const addTag = write({
  name: "vocabulary.addTag",
  allow: "vocabulary:edit",
  input: z.object({
    en: text(100),
    ja: text(100),
    parentId: optionalText(100),
    category: z.enum(CATEGORIES),
    id: slug.optional().or(z.literal("").transform(() => undefined)),
  }),
  run: async (store, { en, ja, parentId, category, id }) => {
    const key = id ?? keyOf(en);
    await createTag(store, { id: key, en, ja, parentId, category, cues: [] });
    store.about("tag", key, `Made the tag “${en}”`);
    return { id: key };
  },
});

export const rename = write({
  name: "vocabulary.renameTag",
  allow: "vocabulary:edit",
  input: z.object({ id, version, en: text(100), ja: text(100), parentId: optionalText(100) }),
  run: async (store, { id, version, en, ja, parentId }) => {
    const before = await getTag(store, id);
    if (parentId === id) throw conflict("A tag cannot stand under itself.");
    await renameTag(store, id, version, { en, ja, parentId });
    // The old names keep finding it.
    if (before.en !== en) await addTagSynonym(store, id, before.en);
    if (before.ja !== ja) await addTagSynonym(store, id, before.ja);
    store.about(
      "tag",
      id,
      before.en === en ? `Edited the tag “${en}”` : `Renamed the tag “${before.en}” to “${en}”`,
    );
  },
});

export const merge = write({
  name: "vocabulary.mergeTags",
  allow: "vocabulary:edit",
  input: z.object({ from: id, into: id }),
  run: async (store, { from, into }) => {
    // Both lead to the tag that is still there, so that no circle of merges can come about.
    const [old, target] = [await getTag(store, from), await getTag(store, into)];
    if (old.id !== from) throw conflict(`“${old.en}” has taken this tag in already. Look again.`);
    if (old.id === target.id) throw conflict("A tag cannot be merged with itself.");
    await mergeTags(store, old.id, target.id);
    store.about("tag", target.id, `Merged the tag “${old.en}” into “${target.en}”`);
  },
});

export const addSynonym = write({
  name: "vocabulary.addSynonym",
  allow: "vocabulary:edit",
  input: z.object({ tagId: id, text: text(100) }),
  run: async (store, { tagId, text }) => {
    const tag = await getTag(store, tagId);
    await addTagSynonym(store, tag.id, text);
    store.about("tag", tag.id, `“${text}” also means “${tag.en}”`);
  },
});

export const removeSynonym = write({
  name: "vocabulary.removeSynonym",
  allow: "vocabulary:edit",
  input: z.object({ id, tagId: id }),
  run: async (store, { id, tagId }) => {
    await removeTagSynonym(store, id);
    store.about("tag", tagId, "Removed a synonym");
  },
});

export const tag = write({
  name: "vocabulary.tagArticle",
  allow: "article:edit",
  input: z.object({ articleId: id, tagId: id }),
  run: async (store, { articleId, tagId }) => {
    const [article, { id, en }] = [await getArticle(store, articleId), await getTag(store, tagId)];
    await tagArticle(store, article.id, id);
    store.about("article", articleId, `Tagged with “${en}”`);
  },
});

export const untag = write({
  name: "vocabulary.untagArticle",
  allow: "article:edit",
  input: z.object({ articleId: id, tagId: id }),
  run: async (store, { articleId, tagId }) => {
    const { en } = await getTag(store, tagId);
    await untagArticle(store, articleId, tagId);
    store.about("article", articleId, `Removed the tag “${en}”`);
  },
});

export const addEntity = write({
  name: "vocabulary.addEntity",
  allow: "vocabulary:edit",
  input: z.object({
    en: text(150),
    ja: text(150),
    kind: z.enum(ENTITY_KINDS),
    country: optionalText(2),
  }),
  run: async (store, { en, ja, kind, country }) => {
    const key = keyOf(en);
    await createEntity(store, { id: key, kind, en, ja, wikidata: null, country, offices: [], aliases: [] });
    store.about("entity", key, `Added “${en}” to the vocabulary`);
    return { id: key };
  },
});

export const addAlias = write({
  name: "vocabulary.addAlias",
  allow: "vocabulary:edit",
  input: z.object({ entityId: id, text: text(150) }),
  run: async (store, { entityId, text }) => {
    const language = japanese.test(text) ? "ja" : "en";
    await addEntityAlias(store, entityId, text, language);
    store.about("entity", entityId, `“${text}” is another name`);
  },
});

export const removeAlias = write({
  name: "vocabulary.removeAlias",
  allow: "vocabulary:edit",
  input: z.object({ id, entityId: id }),
  run: async (store, { id, entityId }) => {
    await removeEntityAlias(store, id);
    store.about("entity", entityId, "Removed another name");
  },
});

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Puts a word into a group of its list, or into another one: a verb of saying, or a word of the outlet's own voice. */
export const putWordInGroup = write({
  name: "vocabulary.putWord",
  allow: "vocabulary:edit",
  input: z.object({ text: text(60), group: z.enum(WORD_GROUPS) }),
  run: async (store, { text, group }) => {
    const list = listOf(group);
    const word = asListed(text);
    const problem = wordProblem(
      word,
      list,
      (await listWords(store, list)).map((one) => one.text),
    );
    if (problem) throw new AppError("invalid", problem, { text: problem });
    await putWord(store, {
      list,
      text: word,
      language: japanese.test(word) ? "ja" : "en",
      group,
    });
    store.about("vocabulary", list, `“${word}” is ${group}`);
  },
});

export const removeWord = write({
  name: "vocabulary.removeWord",
  allow: "vocabulary:edit",
  input: z.object({ id }),
  run: async (store, input) => {
    const { list, text, group } = await takeWordOut(store, input.id);
    store.about(
      "vocabulary",
      list,
      `Took “${text}” out of the ${group} ${list === "verbs" ? "verbs" : "words"}`,
    );
  },
});

/** Fills in the beat's topics and names where they are missing. */
export const seed = write({
  name: "vocabulary.seed",
  allow: "task:run",
  input: z.object({}),
  reversible: false,
  run: async (store) => {
    const count = await seedVocabulary(
      store,
      TOPICS.map(({ parent, cues, ...topic }) => ({ ...topic, parentId: parent, cues: [...cues] })),
      ENTITIES.map((entity) => ({
        id: entity.id,
        kind: entity.kind,
        en: entity.en,
        ja: entity.ja,
        wikidata: entity.wikidata ?? null,
        country: entity.country ?? null,
        offices: entity.offices ?? [],
        aliases: entity.aliases.map(({ text, language, ambiguous }) => ({
          text,
          language,
          ambiguous: ambiguous ?? false,
        })),
      })),
    );
    const listed = await seedWords(store, FIRST_WORDS);
    store.about("vocabulary", "beat", `Filled in ${count + listed} entries of the beat’s vocabulary`);
    return { count: count + listed };
  },
});
