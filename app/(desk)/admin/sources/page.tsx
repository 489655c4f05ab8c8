import type { Metadata } from "next";
import { edit } from "@/app/actions/sources";
import { SourceTable } from "@/components/articles/source-table";
import { list } from "@/lib/operations/sources";
import { read } from "@/lib/web/read";

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage() {
  return <SourceTable sources={await read(list)} edit={edit} />;
}
