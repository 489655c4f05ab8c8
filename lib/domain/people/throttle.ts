/** Failures older than this no longer count. */
export const FORGET_MS = 60 * 60 * 1000;

/** Tries that cost nothing; behind one address there may be a whole newsroom. */
const FREE = { account: 5, address: 20 };
const LONGEST_WAIT_S = 15 * 60;

/** Seconds still to wait after `count` failures, the last at `lastAt`: doubling from one second, at most 15 minutes. */
export function waitAfter(kind: "account" | "address", count: number, lastAt: Date, now: Date): number {
  const age = now.getTime() - lastAt.getTime();
  if (count < FREE[kind] || age > FORGET_MS) return 0;
  const wait = Math.min(2 ** (count - FREE[kind]), LONGEST_WAIT_S);
  return Math.max(0, Math.ceil(wait - age / 1000));
}
