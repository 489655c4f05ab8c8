import type { ReadArticle } from "../domain/articles/article";
import { detectLanguage } from "../domain/articles/language";
import { EXPECTED_DATE, publishedOf } from "./published";

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/** Checks one JSON line `{id, title, text, published, language, outlet}`. Only `id` and `text` are needed. */
export function checkArticle(value: unknown): ReadArticle {
  if (typeof value !== "object" || value === null) throw new Error("not a JSON object");
  const row = new Map(Object.entries(value));
  const id = row.get("id");
  const body = row.get("text");
  if (typeof id !== "string" && typeof id !== "number") throw new Error("id is missing");
  if (typeof body !== "string") throw new Error("text is missing");
  const published = publishedOf(text(row.get("published")));
  if (published === undefined)
    throw new Error(`published is ${JSON.stringify(row.get("published"))}, not ${EXPECTED_DATE}`);
  return {
    id: String(id),
    title: text(row.get("title")) ?? "",
    text: body,
    published,
    language: text(row.get("language")) ?? detectLanguage(body),
    outlet: text(row.get("outlet")),
  };
}

/** Says on standard error which ids stand there again: what is told of one of them cannot be told from the other. */
export function warnOfRepeats(articles: readonly ReadArticle[]): void {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { id } of articles) (seen.has(id) ? again : seen).add(id);
  if (again.size > 0)
    process.stderr.write(
      `desk: ${again.size} ${again.size === 1 ? "id stands" : "ids stand"} there more than once: ${[...again].slice(0, 5).join(", ")}\n`,
    );
}
