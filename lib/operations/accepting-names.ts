import type { Store } from "../data/store";
import { createEntity } from "../data/vocabulary";
import type { EntityKind } from "../domain/alliance/entity";
import { AppError } from "../errors";
import { enrich } from "./enriching";
import { keyOf } from "./fields";
import { namePayload, type NamePayload } from "./name-payload";

/** Puts a proposed name into the vocabulary, with both labels, and finds it in the article. */
export async function acceptName(
  store: Store,
  suggestion: { articleId: string; payload: unknown },
  edits: { en: string | null; ja: string | null; entityKind?: EntityKind | undefined },
): Promise<void> {
  const proposed = namePayload.parse(suggestion.payload);
  const [en, ja] = [edits.en ?? proposed.en, edits.ja ?? proposed.ja];
  if (!en || !ja)
    throw new AppError("invalid", "A name needs a label in both languages.", {
      ...(en ? {} : { en: "The English label is missing." }),
      ...(ja ? {} : { ja: "The Japanese label is missing." }),
    });
  const id = keyOf(en);
  const kind = edits.entityKind ?? proposed.kind;
  await createEntity(store, {
    id,
    kind,
    en,
    ja,
    wikidata: null,
    country: null,
    offices: [],
    aliases: otherForms(proposed, en, ja),
  });
  // What is proposed anew is the machine's: taking the name out again must not wait for it.
  await store.unrecorded(() => enrich(store, suggestion.articleId));
  store.about("entity", id, `Added “${en}” to the vocabulary`);
}

/** The name as it stands in the article, where the editor gave another label: it has to be found again. */
function otherForms({ en, ja }: NamePayload, ...labels: [string, string]) {
  const found: { text: string | null; language: "en" | "ja" }[] = [
    { text: en, language: "en" },
    { text: ja, language: "ja" },
  ];
  return found.flatMap(({ text, language }) =>
    text !== null && !labels.includes(text) ? [{ text, language, ambiguous: false }] : [],
  );
}
