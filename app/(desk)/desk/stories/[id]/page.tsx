import type { Metadata } from "next";
import { undo } from "@/app/actions/acts";
import * as actions from "@/app/actions/stories";
import { StoryDesk } from "@/components/stories/story-desk";
import { show } from "@/lib/operations/stories";
import { read } from "@/lib/web/read";

export const metadata: Metadata = { title: "Story" };

export default async function StoryPage({ params }: PageProps<"/desk/stories/[id]">) {
  const { id } = await params;
  return <StoryDesk {...await read(show, { id })} actions={{ ...actions, undo }} />;
}
