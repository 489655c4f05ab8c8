import type { Metadata } from "next";
import { create } from "@/app/actions/stories";
import { StoryTable } from "@/components/stories/story-table";
import { list } from "@/lib/operations/stories";
import { read } from "@/lib/web/read";
import { signedIn } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "Stories" };

export default async function StoriesPage() {
  const person = await signedIn();
  return <StoryTable stories={await read(list)} create={create} singleKeys={person.singleKeys} />;
}
