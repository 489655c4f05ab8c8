import type { Metadata } from "next";
import { StoryList } from "@/components/timeline/story-list";
import { listPublished } from "@/lib/operations/stories";
import { readPublic } from "@/lib/web/read";
import { today } from "@/lib/web/today";

export const metadata: Metadata = { title: "Stories" };

export default async function Page() {
  return <StoryList stories={await readPublic(listPublished)} today={today()} />;
}
