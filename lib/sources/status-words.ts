const WORDS: Record<number, string> = {
  401: "The site asks to log in first.",
  402: "The site asks to pay first.",
  403: "The site does not let us read this.",
  404: "There is no such page on the site.",
  410: "The page is gone: the site took it away for good.",
  429: "The site asks us to come back later.",
  451: "The site may not show this page for legal reasons.",
};

/** One sentence for an answer that is no page. */
export function statusWords(status: number): string {
  const words = WORDS[status];
  if (words) return `${words.slice(0, -1)} (${status}).`;
  return status >= 500 ? `The site has a problem of its own (${status}).` : `The site answered ${status}.`;
}
