/** Enough that new articles are compared with the two hundred that came before them, and that all runs end within minutes. */
export const FEEDS = 40;
export const ITEMS = 7;
