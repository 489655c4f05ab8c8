import type { Metadata } from "next";
import { ApiPage } from "@/components/api/api-page";
import { apiForPeople } from "@/lib/web/openapi";

export const metadata: Metadata = { title: "For programs" };

export default function Api() {
  return <ApiPage {...apiForPeople()} />;
}
