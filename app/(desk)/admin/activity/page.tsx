import type { Metadata } from "next";
import Link from "next/link";
import { undo } from "@/app/actions/acts";
import { ActList } from "@/components/record/act-list";
import { list } from "@/lib/operations/acts";
import { read } from "@/lib/web/read";

export const metadata: Metadata = { title: "Activity" };

export default async function ActivityPage({ searchParams }: PageProps<"/admin/activity">) {
  const { before } = await searchParams;
  const { acts } = await read(list, { before });
  const last = acts.at(-1);
  return (
    <main id="main" className="work">
      <header>
        <h1>Activity</h1>
        <p>Who did what, and when. Most of it can be undone.</p>
      </header>
      <ActList acts={acts} undo={undo} links />
      {acts.length === 100 && last && (
        <p className="mt-4">
          <Link href={`/admin/activity?before=${last.id}`}>Earlier</Link>
        </p>
      )}
    </main>
  );
}
