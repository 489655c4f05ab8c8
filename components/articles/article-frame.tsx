import Link from "next/link";
import type { ReactNode } from "react";
import type { WholeArticle } from "@/lib/operations/shapes";
import { ownershipWord } from "./inbox";

type Tab = "read" | "lines" | "activity";

/** The bar over an article: where it is from, and its views. */
export function ArticleBar({
  article,
  tab,
  children,
}: {
  article: WholeArticle;
  tab: Tab;
  children?: ReactNode;
}) {
  const tabs: [Tab, string, string][] = [
    ["read", "Read and annotate", `/desk/articles/${article.id}`],
    ...(article.currentVersion?.reading === "text"
      ? [["lines", "Lines", `/desk/articles/${article.id}/lines`] as [Tab, string, string]]
      : []),
    ["activity", "Activity", `/desk/articles/${article.id}/activity`],
  ];
  return (
    <section className="bar articlebar" aria-label="This article">
      <nav className="row" aria-label="Views of the article">
        {tabs.map(([name, label, href]) => (
          <Link key={name} href={href} aria-current={name === tab ? "page" : undefined} className="tab">
            {label}
          </Link>
        ))}
      </nav>
      {children}
    </section>
  );
}

/** Outlet, country, owner, version, original. */
export function ArticleSource({ article }: { article: WholeArticle }) {
  const { source, currentVersion, url } = article;
  return (
    <p className="src">
      <b className="b">{source?.name ?? "Outlet unknown"}</b>
      {[source?.country, ownershipWord(source?.ownership)].filter(Boolean).map((word) => ` · ${word}`)}
      {article.bylines.length > 0 && ` · ${article.bylines.join(", ")}`}
      {currentVersion && ` · version ${currentVersion.number}`}
      {url && (
        <>
          {" · "}
          <a href={url} rel="noopener noreferrer nofollow">
            Link
          </a>
        </>
      )}
      {currentVersion && (
        <>
          {" · "}
          <a href={`/desk/articles/${article.id}/original`}>Original</a>
        </>
      )}
    </p>
  );
}
