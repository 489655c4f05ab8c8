import type { Filed } from "../operations/filing";

/** Where one goes after bringing in a page: to its lines where it has any, or to the article that we have already. */
export const filedAddress = ({ articleId, duplicateOf, reading }: Filed): string => {
  if (duplicateOf) return `/desk/articles/${articleId}?have=1`;
  return reading === "text" ? `/desk/articles/${articleId}/lines` : `/desk/articles/${articleId}`;
};

export const storyAddress = ({ id }: { id: string }): string => `/desk/stories/${id}`;

export const developmentAddress = ({ id }: { id: string }): string => `/desk/developments/${id}`;
