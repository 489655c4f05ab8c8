/** Real pages nest 20 to 60 deep; walkers recurse, so a stack is what depth costs. */
export const DEEPEST = 256;
/** The heaviest real news page we saw has some 12,000. */
export const MOST_NODES = 100_000;
/** In one tag. Real pages stay below 60. */
export const MOST_ATTRIBUTES = 256;
/** One piece of text, in UTF-16 units, outside scripts and styles. */
export const LONGEST_TEXT = 2_000_000;
/** A page, in UTF-16 units. */
export const LONGEST_PAGE = 10 * 1024 * 1024;
