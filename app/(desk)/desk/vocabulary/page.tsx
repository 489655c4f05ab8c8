import type { Metadata } from "next";
import * as actions from "@/app/actions/vocabulary";
import { Vocabulary, VOCABULARY_PARTS } from "@/components/vocabulary/vocabulary";
import { show } from "@/lib/operations/vocabulary";
import { read } from "@/lib/web/read";

export const metadata: Metadata = { title: "Vocabulary" };

export default async function VocabularyPage({ searchParams }: PageProps<"/desk/vocabulary">) {
  const { part, words } = await searchParams;
  return (
    <Vocabulary
      {...await read(show, { words })}
      part={VOCABULARY_PARTS.find((one) => one === part) ?? "topics"}
      actions={actions}
    />
  );
}
