import type { Metadata } from "next";
import { undo } from "@/app/actions/acts";
import * as actions from "@/app/actions/developments";
import { DevelopmentDesk } from "@/components/timeline/development-desk";
import { show } from "@/lib/operations/developments";
import { read } from "@/lib/web/read";

export const metadata: Metadata = { title: "Development" };

export default async function DevelopmentPage({ params }: PageProps<"/desk/developments/[id]">) {
  const { id } = await params;
  return <DevelopmentDesk {...await read(show, { id })} actions={{ ...actions, undo }} />;
}
