import type { Metadata } from "next";
import { DatingPage } from "@/components/timeline/dating-page";

export const metadata: Metadata = { title: "How we date things" };

export default function Page() {
  return <DatingPage />;
}
