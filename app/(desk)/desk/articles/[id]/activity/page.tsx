import type { Metadata } from "next";
import { undo } from "@/app/actions/acts";
import { ArticleBar } from "@/components/articles/article-frame";
import { ActList } from "@/components/record/act-list";
import { showArticle } from "@/lib/operations/articles";
import { read } from "@/lib/web/read";

export const metadata: Metadata = { title: "Activity of an article" };

export default async function ArticleActivityPage({ params }: PageProps<"/desk/articles/[id]/activity">) {
  const { id } = await params;
  const { article, acts } = await read(showArticle, { id });
  return (
    <div>
      <ArticleBar article={article} tab="activity" />
      <main id="main" className="work">
        <h1>Activity of “{article.title}”</h1>
        <ActList acts={acts} undo={undo} />
      </main>
    </div>
  );
}
