const HALF_PAIRS = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text that a database takes: without U+0000, and with the replacement character for halves of surrogate pairs. */
export const storable = (text: string): string => text.replaceAll("\u0000", "").replace(HALF_PAIRS, "\uFFFD");
