/** The longest OPML file that is read: some ten thousand feeds. */
export const MOST_OPML_BYTES = 5 * 1024 * 1024;
