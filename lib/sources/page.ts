/** What came back for a link: the page's bytes, or why there are none, in words for the editor. */
export type FetchedPage =
  | { ok: true; bytes: Uint8Array; contentType: string; url: string }
  | { ok: false; problem: PageFailure; message: string };

export type PageFailure =
  | "not-a-link"
  | "blocked"
  | "unreachable"
  | "timeout"
  | "too-large"
  | "not-a-page"
  | "too-many-redirects"
  | `http-${number}`;
