import type { Metadata } from "next";
import { addFeed } from "@/app/actions/feeds";
import { add } from "@/app/actions/sources";
import { AddSource } from "@/components/sources/add-source";
import { discover, newSource } from "@/lib/operations/sources";
import { read } from "@/lib/web/read";

export const metadata: Metadata = { title: "Add a source" };

export default async function NewSourcePage({ searchParams }: PageProps<"/admin/sources/new">) {
  const { address, source } = await searchParams;
  const { to } = await read(newSource, { source });
  const found = typeof address === "string" && address ? await read(discover, { address }) : null;
  return (
    <AddSource
      address={typeof address === "string" ? address : ""}
      found={found}
      to={to}
      actions={{ add, addFeed }}
    />
  );
}
