import Link from "next/link";
import type { EntityRow, TagRow, WordRow } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { EntityList } from "./entity-list";
import { TagTree } from "./tag-tree";
import { WordList } from "./word-list";

export type VocabularyActions = Record<
  | "addTag"
  | "rename"
  | "merge"
  | "addSynonym"
  | "removeSynonym"
  | "addEntity"
  | "addAlias"
  | "removeAlias"
  | "putWord"
  | "removeWord",
  FormAction
>;

export const VOCABULARY_PARTS = ["topics", "names", "verbs", "voice"] as const;
type Part = (typeof VOCABULARY_PARTS)[number];

interface Props {
  tags: TagRow[];
  entities: EntityRow[];
  verbs: WordRow[];
  voice: WordRow[];
  words: string | null;
  part: Part;
  actions: VocabularyActions;
}

/** The desk's controlled vocabulary: topics in a shallow tree, the names of the beat, verbs of saying, and words of an outlet's own voice. */
export function Vocabulary({ tags, entities, verbs, voice, words, part, actions }: Props) {
  const tabs: Record<Part, string> = {
    topics: `Topics (${tags.length})`,
    names: `Names (${entities.length})`,
    verbs: `Verbs of saying (${verbs.length})`,
    voice: `Own voice (${voice.length})`,
  };
  return (
    <main id="main" className="work">
      <header>
        <h1>Vocabulary</h1>
        <p>
          What articles are tagged with, the names that are found in them, the verbs that say who said it how,
          and the words by which an outlet evaluates in its own voice.
        </p>
      </header>
      <nav className="tabs" aria-label="Parts">
        {VOCABULARY_PARTS.map((one) => (
          <Link
            key={one}
            href={one === "topics" ? "/desk/vocabulary" : `/desk/vocabulary?part=${one}`}
            aria-current={one === part ? "page" : undefined}
          >
            {tabs[one]}
          </Link>
        ))}
      </nav>
      {part === "topics" && <TagTree tags={tags} actions={actions} />}
      {part === "names" && <EntityList entities={entities} words={words} actions={actions} />}
      {part === "verbs" && <WordList list="verbs" words={verbs} find={words} actions={actions} />}
      {part === "voice" && <WordList list="voice" words={voice} find={words} actions={actions} />}
    </main>
  );
}
