import type { Metadata } from "next";
import { retryItems } from "@/app/actions/feeds";
import { retry as retryImport } from "@/app/actions/imports";
import { drop, retry } from "@/app/actions/jobs";
import { JobList } from "@/components/jobs/job-list";
import { list } from "@/lib/operations/jobs";
import { read } from "@/lib/web/read";

export const metadata: Metadata = { title: "Jobs" };

export default async function JobsPage() {
  return <JobList jobs={await read(list)} actions={{ drop, retry, retryImport, retryItems }} />;
}
