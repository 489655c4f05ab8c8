import type { Header } from "./exchange";

/** A day: nobody is taken at their word for longer. */
const LONGEST_SECONDS = 24 * 60 * 60;

/** Retry-After in seconds or as a date (RFC 9110 §10.2.3); null when there is none, or none that makes sense. */
export function retryAfterSeconds(value: string | null, now: number): number | null {
  const text = value?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(text), LONGEST_SECONDS);
  const seconds = Math.ceil((dateOf(text) - now) / 1_000);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), LONGEST_SECONDS);
}

/** How long an answer stays good by its own word (RFC 9111 §4.2.1, §5.2.2): max-age before Expires; 0 for no-cache, no-store. */
export function maxAgeSeconds(header: Header, now: number): number | null {
  const control = header("cache-control") ?? "";
  if (/(?:^|,)\s*no-(?:cache|store)\b/i.test(control)) return 0;
  const [, maxAge] = /(?:^|,)\s*max-age\s*=\s*"?(\d{1,9})/i.exec(control) ?? [];
  if (maxAge !== undefined) return Number(maxAge);
  const expires = header("expires");
  if (expires === null) return null;
  const sent = dateOf(header("date") ?? "");
  const seconds = Math.round((dateOf(expires) - (Number.isNaN(sent) ? now : sent)) / 1_000);
  // "Expires: 0" and other nonsense mean that it has expired (RFC 9111 §5.3).
  return Number.isNaN(seconds) ? 0 : Math.max(seconds, 0);
}

/** Milliseconds of an HTTP date, NaN for anything else: `Date.parse` alone would take "12" for a month. */
function dateOf(text: string): number {
  return /^[A-Za-z]{3,9},? .*\d/.test(text) ? Date.parse(text) : Number.NaN;
}
