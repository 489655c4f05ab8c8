import type { Metadata } from "next";
import { cache } from "react";
import { DevelopmentPage } from "@/components/timeline/development-page";
import { showPublished } from "@/lib/operations/developments";
import { readPublic } from "@/lib/web/read";
import { today } from "@/lib/web/today";

type Props = PageProps<"/developments/[id]">;

/** Once a request: the head and the page ask for the same. */
const developmentAt = cache((id: string) => readPublic(showPublished, { id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { statement } = await developmentAt((await params).id);
  return { title: statement };
}

export default async function Page({ params }: Props) {
  return <DevelopmentPage development={await developmentAt((await params).id)} today={today()} />;
}
