import type { Metadata } from "next";
import { archive, markRead, restore } from "@/app/actions/articles";
import { create as createStory } from "@/app/actions/stories";
import { accept, decideAll, reject } from "@/app/actions/suggestions";
import { tag } from "@/app/actions/vocabulary";
import { Inbox } from "@/components/articles/inbox";
import { listInbox, peekArticle } from "@/lib/operations/articles";
import { listTags } from "@/lib/operations/vocabulary";
import { read } from "@/lib/web/read";
import { signedIn } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "Inbox" };

export default async function InboxPage({ searchParams }: PageProps<"/desk/inbox">) {
  const { view = "inbox", words, article } = await searchParams;
  const person = await signedIn();
  const inbox = await read(listInbox, { view, words });
  const shown = typeof article === "string" ? article : inbox.articles[0]?.id;
  const peek = shown ? await read(peekArticle, { id: shown }) : null;
  return (
    <Inbox
      {...inbox}
      peek={peek}
      singleKeys={person.singleKeys}
      tags={await read(listTags)}
      actions={{ tag, archive, restore, markRead, accept, reject, decideAll, createStory }}
    />
  );
}
