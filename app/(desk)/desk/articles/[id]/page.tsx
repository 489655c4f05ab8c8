import type { Metadata } from "next";
import { setFacts } from "@/app/actions/articles";
import * as annotations from "@/app/actions/annotations";
import * as developments from "@/app/actions/developments";
import * as stories from "@/app/actions/stories";
import * as suggestions from "@/app/actions/suggestions";
import { tag, untag } from "@/app/actions/vocabulary";
import { ArticleDesk } from "@/components/articles/article-desk";
import { showArticle } from "@/lib/operations/articles";
import { list as listStories } from "@/lib/operations/stories";
import { listTags } from "@/lib/operations/vocabulary";
import { read } from "@/lib/web/read";
import { signedIn } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "Article" };

export default async function ArticlePage({ params, searchParams }: PageProps<"/desk/articles/[id]">) {
  const [{ id }, { have }] = [await params, await searchParams];
  const person = await signedIn();
  const shown = await read(showArticle, { id });
  return (
    <ArticleDesk
      {...shown}
      stories={await read(listStories)}
      tags={await read(listTags)}
      singleKeys={person.singleKeys}
      haveAlready={have === "1"}
      actions={{ annotations, developments, stories, suggestions, tag, untag, setFacts }}
    />
  );
}
