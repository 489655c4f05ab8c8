import type { z } from "zod";
import { create, created, listed, listForPrograms, showForPrograms, shown } from "../operations/api-articles";
import type { Operation } from "../operations/operation";

/** What programs can ask for. The routes serve it, and the OpenAPI document is made of it: neither can forget the other. */
export type Endpoint<Output> = {
  /** As OpenAPI writes it. */
  path: string;
  summary: string;
  output: z.ZodType<Output>;
  /** Where the new thing is; null when nothing was made. */
  created?: (output: Output) => string | null;
} & (
  | { method: "get"; operation: Operation<"read", Output> }
  | { method: "post"; operation: Operation<"write", Output> }
);

const endpoint = <Output>(one: Endpoint<Output>): Endpoint<Output> => one;

export const API = {
  createArticle: endpoint({
    method: "post",
    path: "/api/v1/articles",
    summary: "Bring an article in: a link, a page’s HTML, or its text.",
    operation: create,
    output: created,
    created: ({ id, duplicateOf }) => (duplicateOf ? null : `/api/v1/articles/${id}`),
  }),
  listArticles: endpoint({
    method: "get",
    path: "/api/v1/articles",
    summary: "Articles, newest first.",
    operation: listForPrograms,
    output: listed,
  }),
  showArticle: endpoint({
    method: "get",
    path: "/api/v1/articles/{id}",
    summary: "One article with its text.",
    operation: showForPrograms,
    output: shown,
  }),
};
