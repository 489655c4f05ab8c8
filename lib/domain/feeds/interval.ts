import { gapsOf, quantile } from "./rhythm";

const MINUTE = 60_000;
/** Asking more often than this is rude, and news that is fifteen minutes old is still news. */
const FLOOR = 15;
/** A source that is dead for a day is noticed a day later. */
const CEILING = 24 * 60;
/** Until a feed has shown a rhythm. */
const UNKNOWN = 60;
/** Gaps needed before they are called a rhythm. */
const ENOUGH_GAPS = 3;
/** Feeds do not all come at once after a restart. */
const JITTER = 0.1;
/** From 15 minutes, eight doublings pass 24 hours; more would only grow the number. */
const MAX_DOUBLINGS = 8;

export interface PollInput {
  now: Date;
  /** Times at which new items came, newest first; up to 50 are enough. */
  arrivals: Date[];
  /** What the feed asks for (RSS `ttl`). */
  ttlMinutes: number | null;
  /** Cache-Control's max-age of the last answer. */
  maxAgeSeconds: number | null;
  retryAfterSeconds: number | null;
  /** In a row; 0 when the last poll went well. */
  failures: number;
  /** 0..1, from the caller, who has the dice. */
  random: number;
}

/** Half the median gap between new items, within the limits. A silence longer than the usual gap slows it down too. */
function ownRhythm({ now, arrivals }: PollInput): { minutes: number; reason: string } {
  const gaps = gapsOf(arrivals);
  const median = quantile(gaps, 0.5);
  if (median === null || gaps.length < ENOUGH_GAPS)
    return { minutes: UNKNOWN, reason: "no rhythm is known yet" };
  const newest = Math.max(...arrivals.map((date) => date.getTime()));
  // a feed that fell silent is asked less and less: a tenth of its silence, where that is more
  const silence = (now.getTime() - newest) / 10;
  const minutes = Math.min(CEILING, Math.max(FLOOR, Math.max(median / 2, silence) / MINUTE));
  return {
    minutes,
    reason:
      silence > median / 2
        ? "it has been silent for long"
        : `something new comes each ${words(median / MINUTE)}`,
  };
}

function words(minutes: number): string {
  if (minutes < 90) return `${Math.max(1, Math.round(minutes))} minutes`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} hours` : `${Math.round(minutes / 1440)} days`;
}

/**
 * When to ask a feed again: between 15 minutes and 24 hours by its own rhythm; never sooner than it or its server asks (the
 * wishes count up to 24 hours, Retry-After, RFC 9110 §10.2.3, in full); after failures twice as long each time. Give or take
 * 10 %, but never sooner than asked. `minutes` is what was decided, rounded; `reason` is for people.
 */
export function nextPoll(input: PollInput): { at: Date; minutes: number; reason: string } {
  const own = ownRhythm(input);
  const asked = [
    { minutes: Math.min(CEILING, input.ttlMinutes ?? 0), reason: "the feed asks for it (ttl)" },
    {
      minutes: Math.min(CEILING, (input.maxAgeSeconds ?? 0) / 60),
      reason: "the server asks for it (max-age)",
    },
    { minutes: (input.retryAfterSeconds ?? 0) / 60, reason: "the server asks for it (Retry-After)" },
  ].reduce((a, b) => (b.minutes > a.minutes ? b : a));
  const failed = Math.min(Math.max(0, input.failures), MAX_DOUBLINGS);
  const backedOff = Math.min(CEILING, own.minutes * 2 ** failed);
  const tries = `${input.failures} ${input.failures === 1 ? "failure" : "failures"} in a row`;
  const wanted = failed > 0 ? { minutes: backedOff, reason: tries } : own;
  const decided = asked.minutes > wanted.minutes ? asked : wanted;
  const jittered = decided.minutes * (1 + JITTER * (2 * input.random - 1));
  const minutes = Math.max(
    FLOOR,
    asked.minutes,
    Math.min(jittered, Math.max(CEILING, asked.minutes * (1 + JITTER))),
  );
  return {
    at: new Date(input.now.getTime() + Math.round(minutes * MINUTE)),
    minutes: Math.round(minutes),
    reason: decided.reason,
  };
}
