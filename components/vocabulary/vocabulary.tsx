import Link from "next/link";
import type { EntityRow, TagRow, VerbRow } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { EntityList } from "./entity-list";
import { TagTree } from "./tag-tree";
import { VerbList } from "./verb-list";

export type VocabularyActions = Record<
  | "addTag"
  | "rename"
  | "merge"
  | "addSynonym"
  | "removeSynonym"
  | "addEntity"
  | "addAlias"
  | "removeAlias"
  | "putVerb"
  | "removeVerb",
  FormAction
>;

interface Props {
  tags: TagRow[];
  entities: EntityRow[];
  verbs: VerbRow[];
  words: string | null;
  part: "topics" | "names" | "verbs";
  actions: VocabularyActions;
}

/** The desk's controlled vocabulary: topics in a shallow tree, the names of the beat, and verbs of saying. */
export function Vocabulary({ tags, entities, verbs, words, part, actions }: Props) {
  return (
    <main id="main" className="work">
      <header>
        <h1>Vocabulary</h1>
        <p>
          What articles are tagged with, the names that are found in them, and the verbs that say who said it
          how.
        </p>
      </header>
      <nav className="tabs" aria-label="Parts">
        <Link href="/desk/vocabulary" aria-current={part === "topics" ? "page" : undefined}>
          Topics ({tags.length})
        </Link>
        <Link href="/desk/vocabulary?part=names" aria-current={part === "names" ? "page" : undefined}>
          Names ({entities.length})
        </Link>
        <Link href="/desk/vocabulary?part=verbs" aria-current={part === "verbs" ? "page" : undefined}>
          Verbs of saying ({verbs.length})
        </Link>
      </nav>
      {part === "topics" && <TagTree tags={tags} actions={actions} />}
      {part === "names" && <EntityList entities={entities} words={words} actions={actions} />}
      {part === "verbs" && <VerbList verbs={verbs} actions={actions} />}
    </main>
  );
}
