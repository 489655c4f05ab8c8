import type { Metadata } from "next";
import * as actions from "@/app/actions/annotations";
import { AnnotationTable } from "@/components/annotations/annotation-table";
import { list } from "@/lib/operations/annotations";
import { read } from "@/lib/web/read";

export const metadata: Metadata = { title: "Notes" };

export default async function AnnotationsPage({ searchParams }: PageProps<"/desk/annotations">) {
  const { kind, open } = await searchParams;
  return <AnnotationTable {...await read(list, { kind, open: open ?? "" })} resolve={actions.resolve} />;
}
