import type { Metadata } from "next";
import * as feeds from "@/app/actions/feeds";
import * as sources from "@/app/actions/sources";
import { SourceList } from "@/components/sources/source-list";
import { list, show } from "@/lib/operations/sources";
import { read } from "@/lib/web/read";
import { signedIn } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage({ searchParams }: PageProps<"/admin/sources">) {
  const { source } = await searchParams;
  const person = await signedIn();
  const all = await read(list);
  const id = typeof source === "string" ? source : all.sources[0]?.id;
  const shown = id ? await read(show, { id }) : null;
  return (
    <SourceList {...all} shown={shown} singleKeys={person.singleKeys} actions={{ ...sources, ...feeds }} />
  );
}
