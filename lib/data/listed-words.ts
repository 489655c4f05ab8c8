import { notFound } from "../errors";
import type { ListedWord } from "../domain/quotes/listed-word";
import type { Store } from "./store";

export interface NewWord extends ListedWord {
  list: string;
}

/** The words of a list as reading takes them; those in no group that it knows are passed over. */
export async function wordsIn<Group extends string>(
  store: Store,
  list: string,
  groups: readonly Group[],
): Promise<ListedWord<Group>[]> {
  return (await listWords(store, list)).flatMap(({ text, language, group }) => {
    const known = groups.find((one) => one === group);
    return known ? [{ text, language: language === "ja" ? "ja" : "en", group: known }] : [];
  });
}

/** A list by group and word. */
export async function listWords(store: Store, list: string) {
  return store.db.listedWord.findMany({
    where: { list },
    orderBy: [{ group: "asc" }, { language: "asc" }, { text: "asc" }],
  });
}
export type WordRow = Awaited<ReturnType<typeof listWords>>[number];

/** Puts a word into a group of its list; one that is in another moves. */
export async function putWord(store: Store, { list, text, language, group }: NewWord): Promise<void> {
  await store.db.listedWord.upsert({
    where: { list_language_text: { list, language, text } },
    create: { list, text, language, group },
    update: { group, version: { increment: 1 } },
  });
}

export async function removeWord(store: Store, id: string): Promise<WordRow> {
  const word = await store.db.listedWord.findUnique({ where: { id } });
  if (!word) throw notFound("word");
  return store.db.listedWord.delete({ where: { id } });
}

/** Fills in the lists that have no words at all: one that editors have changed stays as it is. */
export async function seedWords(store: Store, words: readonly NewWord[]): Promise<number> {
  const have = await store.db.listedWord.groupBy({ by: ["list"] });
  const missing = words.filter(({ list }) => !have.some((one) => one.list === list));
  const { count } = await store.db.listedWord.createMany({ data: missing, skipDuplicates: true });
  return count;
}
