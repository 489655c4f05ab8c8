import type { Metadata } from "next";
import { cancel, retry } from "@/app/actions/imports";
import { ImportPage } from "@/components/imports/import-page";
import { show } from "@/lib/operations/imports";
import { read } from "@/lib/web/read";

export const metadata: Metadata = { title: "Import" };

export default async function OneImportPage({ params }: PageProps<"/desk/imports/[id]">) {
  return <ImportPage {...await read(show, await params)} actions={{ cancel, retry }} />;
}
