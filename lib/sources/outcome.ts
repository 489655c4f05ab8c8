/** Why nothing was fetched. The words for it are in the failure's `message`; code decides by this. */
export type Problem =
  | "not-a-link"
  | "blocked"
  | "unreachable"
  | "certificate"
  | "timeout"
  | "too-slow"
  | "too-large"
  | "not-html"
  | "bad-encoding"
  | "broken-answer"
  | "refused-by-robots"
  | "too-many-redirects"
  | "downgrade"
  | "busy"
  | `http-${number}`;

export interface Redirect {
  from: string;
  to: string;
  status: number;
  /** 301 and 308: the new address is the one to remember (RFC 9110 §15.4). */
  permanent: boolean;
}

export interface Failure {
  ok: false;
  problem: Problem;
  /** One sentence for an editor. */
  message: string;
  /** The last address that was asked, or would have been. */
  url: string;
  status?: number;
  /** Seconds until asking again makes sense, where the site or our own pace says so. */
  retryAfterSeconds: number | null;
  redirects: Redirect[];
}

export interface FetchedPageOk {
  ok: true;
  /** As the page's author wrote them: decompressed, in the page's own encoding. */
  bytes: Uint8Array;
  contentType: string;
  /** Where the page was in the end, after redirects. */
  url: string;
  redirects: Redirect[];
}

export type FetchedPage = FetchedPageOk | Failure;

/** What a feed said of itself, to be sent back at the next request (RFC 9110 §13.1). */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

interface FeedFacts extends Validators {
  ok: true;
  url: string;
  /** From Cache-Control or Expires: how long the feed says that it stays the same. */
  maxAgeSeconds: number | null;
  redirects: Redirect[];
}

export type FetchedFeed =
  | (FeedFacts & { notModified: false; bytes: Uint8Array; contentType: string })
  | (FeedFacts & { notModified: true })
  | Failure;
