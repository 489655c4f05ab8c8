/** The gaps between arrivals (newest first) in milliseconds, in any order of the answer; at one time counts once. */
export function gapsOf(arrivals: readonly Date[]): number[] {
  const times = [...new Set(arrivals.map((date) => date.getTime()))].sort((a, b) => b - a);
  return times.slice(1).map((time, at) => (times[at] ?? time) - time);
}

/** The value below which this share of the values lies (0.5: the median); null for none. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}
