import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { storyAddress } from "@/components/timeline/address";
import { shortened } from "@/components/timeline/quoting";
import { StoryPage } from "@/components/timeline/story-page";
import { showPublished } from "@/lib/operations/stories";
import { readPublic } from "@/lib/web/read";
import { today } from "@/lib/web/today";

type Props = PageProps<"/stories/[slug]">;

/** Once a request: the head and the page ask for the same. */
const storyAt = cache((slug: string) => readPublic(showPublished, { slug }));
const slugOf = async ({ params }: Props) => decodeURIComponent((await params).slug);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { story } = await storyAt(await slugOf(props));
  return { title: story.title, description: shortened(story.summary, 200) };
}

export default async function Page(props: Props) {
  const { story, origins, movedTo } = await storyAt(await slugOf(props));
  if (movedTo) permanentRedirect(storyAddress(movedTo));
  if (story.mergedIntoId) notFound();
  return <StoryPage story={story} origins={origins} today={today()} />;
}
