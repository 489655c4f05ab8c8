import type { Filed } from "../operations/filing";

/** Where one goes after bringing in a page: to its lines, or to the article that we have already. */
export const filedAddress = ({ articleId, duplicateOf }: Filed): string =>
  duplicateOf ? `/desk/articles/${articleId}?have=1` : `/desk/articles/${articleId}/lines`;

export const storyAddress = ({ id }: { id: string }): string => `/desk/stories/${id}`;

export const developmentAddress = ({ id }: { id: string }): string => `/desk/developments/${id}`;
