import type { Filed } from "../operations/filing";

/** Where one goes after bringing in a page: to its lines where it has any, or to the article that we have already. */
export const filedAddress = ({ articleId, duplicateOf, reading }: Filed): string => {
  if (duplicateOf) return `/desk/articles/${articleId}?have=1`;
  return reading === "text" ? `/desk/articles/${articleId}/lines` : `/desk/articles/${articleId}`;
};

export const storyAddress = ({ id }: { id: string }): string => `/desk/stories/${id}`;

export const developmentAddress = ({ id }: { id: string }): string => `/desk/developments/${id}`;

/** After a source was added, or got a feed: the list with it beside. */
export const sourceAddress = ({ id }: { id: string }): string => `/admin/sources?source=${id}`;

export const sourcesAddress = (): string => "/admin/sources";

/** After an import began: its progress. */
export const importAddress = ({ id }: { id: string }): string => `/desk/imports/${id}`;
