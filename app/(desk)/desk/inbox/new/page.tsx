import type { Metadata } from "next";
import { fetchLink, pasteHtml, pasteText, uploadFile } from "@/app/actions/articles";
import { BringIn } from "@/components/articles/bring-in";

export const metadata: Metadata = { title: "Bring in an article" };

export default async function BringInPage({ searchParams }: PageProps<"/desk/inbox/new">) {
  const { as } = await searchParams;
  return (
    <BringIn
      way={typeof as === "string" ? as : "text"}
      actions={{ fetchLink, pasteHtml, pasteText, uploadFile }}
    />
  );
}
