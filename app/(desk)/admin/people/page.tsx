import type { Metadata } from "next";
import * as actions from "@/app/actions/people";
import { PeopleTable } from "@/components/people/people-table";
import { list } from "@/lib/operations/people";
import { read } from "@/lib/web/read";
import { signedIn } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const me = await signedIn();
  return <PeopleTable {...await read(list)} me={me.id} actions={actions} />;
}
