import type { Metadata } from "next";
import { firstOfEach } from "@/components/timeline/address";
import { TimelinePage } from "@/components/timeline/timeline-page";
import { readTimeline } from "@/lib/operations/timeline";
import { readPublic } from "@/lib/web/read";

export const metadata: Metadata = { title: { absolute: "Alliance Desk · Timeline" } };

export default async function Page({ searchParams }: PageProps<"/timeline">) {
  return <TimelinePage {...await readPublic(readTimeline, firstOfEach(await searchParams))} />;
}
