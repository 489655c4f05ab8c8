/** What one request may take. All hold while the answer streams in, none trusts what the answer says of itself. */
export interface Limits {
  /** Milliseconds to find the name's addresses and connect, with the handshake of TLS. */
  connectMs: number;
  /** Milliseconds from the beginning to the end of the headers. */
  headersMs: number;
  /** Milliseconds for everything together, redirects included; waiting for one's turn does not count. */
  totalMs: number;
  /** Bytes of the headers of one answer. */
  headerBytes: number;
  /** Bytes of the body as sent. */
  sentBytes: number;
  /** Bytes of the body after each step of decompression. */
  decodedBytes: number;
  redirects: number;
  /** Milliseconds of the body's transfer from which its average rate counts. */
  slowAfterMs: number;
  /** The least average rate, in bytes as sent. */
  leastBytesPerSecond: number;
}

const MEGABYTE = 1024 * 1024;

export const LIMITS: Limits = {
  connectMs: 5_000,
  headersMs: 10_000,
  totalMs: 20_000,
  // Four times what Node itself takes: some sites send a page of cookies and policies.
  headerBytes: 64 * 1024,
  sentBytes: 10 * MEGABYTE,
  decodedBytes: 15 * MEGABYTE,
  redirects: 5,
  slowAfterMs: 5_000,
  // A modem of 1994 was faster; who sends less is holding the line, not sending a page.
  leastBytesPerSecond: 1024,
};

/** At most this much of a robots.txt is read (RFC 9309 §2.5: at least 500 KiB). The rest is cut off, not refused. */
export const ROBOTS_BYTES = 500 * 1024;

export const ROBOTS_LIMITS: Limits = { ...LIMITS, totalMs: 10_000, sentBytes: MEGABYTE };
