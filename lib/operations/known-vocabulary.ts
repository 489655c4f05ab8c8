import { z } from "zod";
import type { Store } from "../data/store";
import { wordsIn } from "../data/listed-words";
import { listEntities, listTags, vocabularyState } from "../data/vocabulary";
import type { Topic } from "../domain/alliance/topics";
import { CATEGORIES } from "../domain/developments/states";
import { createEntityFinder, type EntityFinder } from "../domain/entities/find";
import { VERB_GROUPS, type ReportingVerb } from "../domain/quotes/verb-groups";
import { VOICE_GROUPS, type VoiceWord } from "../domain/quotes/voice-words";
import { createOfficeFinder, type OfficeFinder } from "../domain/entities/offices";

export interface KnownVocabulary {
  finder: EntityFinder;
  offices: OfficeFinder;
  topics: readonly Topic[];
  verbs: readonly ReportingVerb[];
  voiceWords: readonly VoiceWord[];
}

const offices = z.array(
  z.object({ title: z.string(), titleJa: z.string(), from: z.string(), to: z.string().nullable() }),
);

/** What was last made ready, with the state of the vocabulary that it was made from. One is kept per process. */
let last: { state: string; known: KnownVocabulary } | null = null;

/** The vocabulary, ready for reading articles. Read again only when this transaction sees one that has changed. */
export async function knownVocabulary(store: Store): Promise<KnownVocabulary> {
  const state = await vocabularyState(store);
  if (last?.state === state) return last.known;
  const entities = await listEntities(store);
  const topics = (await listTags(store)).map(({ id, parentId, en, ja, cues, category, synonyms }) => ({
    id,
    parent: parentId,
    en,
    ja,
    cues: [...cues, ...synonyms.map((synonym) => synonym.text)],
    category: CATEGORIES.find((one) => one === category) ?? ("diplomacy" as const),
  }));
  const gazetteer = entities.map((entity) => ({ ...entity, offices: offices.parse(entity.offices) }));
  last = {
    state,
    known: {
      finder: createEntityFinder(gazetteer),
      offices: createOfficeFinder(gazetteer),
      topics,
      verbs: await wordsIn(store, "verbs", VERB_GROUPS),
      voiceWords: await wordsIn(store, "voice", VOICE_GROUPS),
    },
  };
  return last.known;
}
