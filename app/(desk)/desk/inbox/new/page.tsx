import type { Metadata } from "next";
import { fetchLink, pasteHtml, pasteText, uploadFile } from "@/app/actions/articles";
import { append, begin, links, upload } from "@/app/actions/imports";
import { BringIn } from "@/components/articles/bring-in";
import { bringIn } from "@/lib/operations/bringing-in";
import { read } from "@/lib/web/read";

export const metadata: Metadata = { title: "Bring in an article" };

export default async function BringInPage({ searchParams }: PageProps<"/desk/inbox/new">) {
  const { as } = await searchParams;
  const { mostMegabytes } = await read(bringIn);
  return (
    <BringIn
      mostMegabytes={mostMegabytes}
      way={typeof as === "string" ? as : "text"}
      actions={{ fetchLink, pasteHtml, pasteText, uploadFile, append, begin, links, upload }}
    />
  );
}
