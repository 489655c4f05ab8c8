import type { Metadata } from "next";
import { correctLine } from "@/app/actions/articles";
import { ArticleLines } from "@/components/articles/article-lines";
import { peekArticle } from "@/lib/operations/articles";
import { read } from "@/lib/web/read";
import { signedIn } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "Lines" };

export default async function LinesPage({ params }: PageProps<"/desk/articles/[id]/lines">) {
  const { id } = await params;
  const person = await signedIn();
  return (
    <ArticleLines
      article={await read(peekArticle, { id })}
      singleKeys={person.singleKeys}
      correct={correctLine}
    />
  );
}
