import Link from "next/link";
import type { EntityRow, TagRow } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { EntityList } from "./entity-list";
import { TagTree } from "./tag-tree";

export type VocabularyActions = Record<
  "addTag" | "rename" | "merge" | "addSynonym" | "removeSynonym" | "addEntity" | "addAlias" | "removeAlias",
  FormAction
>;

interface Props {
  tags: TagRow[];
  entities: EntityRow[];
  words: string | null;
  part: "topics" | "names";
  actions: VocabularyActions;
}

/** The desk's controlled vocabulary: topics in a shallow tree, and the names of the beat. */
export function Vocabulary({ tags, entities, words, part, actions }: Props) {
  return (
    <main id="main" className="work">
      <header>
        <h1>Vocabulary</h1>
        <p>What articles are tagged with, and the names that are found in them.</p>
      </header>
      <nav className="tabs" aria-label="Parts">
        <Link href="/desk/vocabulary" aria-current={part === "topics" ? "page" : undefined}>
          Topics ({tags.length})
        </Link>
        <Link href="/desk/vocabulary?part=names" aria-current={part === "names" ? "page" : undefined}>
          Names ({entities.length})
        </Link>
      </nav>
      {part === "topics" ? (
        <TagTree tags={tags} actions={actions} />
      ) : (
        <EntityList entities={entities} words={words} actions={actions} />
      )}
    </main>
  );
}
