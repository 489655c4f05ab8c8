import type { Metadata } from "next";
import { fetchLink, receive } from "@/app/actions/articles";
import { Receive } from "@/components/articles/receive";
import { receiving } from "@/lib/operations/receiving";
import { read } from "@/lib/web/read";

export const metadata: Metadata = { title: "From your browser" };

export default async function ReceivePage() {
  await read(receiving);
  return <Receive receive={receive} fetchLink={fetchLink} />;
}
