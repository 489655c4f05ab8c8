import type { Metadata } from "next";
import { StoryList } from "@/components/timeline/story-list";
import { listPublished } from "@/lib/operations/stories";
import { readPublic } from "@/lib/web/read";

export const metadata: Metadata = { title: "Stories" };

export default async function Page() {
  return <StoryList stories={await readPublic(listPublished)} today={new Date().toISOString().slice(0, 10)} />;
}
