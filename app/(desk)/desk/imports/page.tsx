import type { Metadata } from "next";
import { cancel } from "@/app/actions/imports";
import { ImportList } from "@/components/imports/import-list";
import { list } from "@/lib/operations/imports";
import { read } from "@/lib/web/read";

export const metadata: Metadata = { title: "Imports" };

export default async function ImportsPage() {
  return <ImportList imports={await read(list)} cancel={cancel} />;
}
