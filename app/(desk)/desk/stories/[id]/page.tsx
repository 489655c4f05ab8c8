import type { Metadata } from "next";
import { undo } from "@/app/actions/acts";
import * as actions from "@/app/actions/stories";
import { StoryDesk } from "@/components/stories/story-desk";
import { show } from "@/lib/operations/stories";
import { read } from "@/lib/web/read";
import { signedIn } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "Story" };

export default async function StoryPage({ params }: PageProps<"/desk/stories/[id]">) {
  const { id } = await params;
  const { singleKeys } = await signedIn();
  return <StoryDesk {...await read(show, { id })} singleKeys={singleKeys} actions={{ ...actions, undo }} />;
}
