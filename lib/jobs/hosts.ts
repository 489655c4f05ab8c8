/** A wait that is shorter than this is waited for by the hand that has the job. */
const SHORT_MS = 3000;

/**
 * Keeps one slow host from holding all hands of a worker: of many jobs for it, each gets a moment of its own, and the hand goes on with other
 * hosts meanwhile. The pace itself is kept by the fetcher; this only spreads the work.
 */
export class Hosts {
  private readonly nextAt = new Map<string, number>();

  constructor(private readonly apartMs: number) {}

  /** Seconds until a job for this address should be begun; 0 for now. Each call takes a turn. */
  secondsToTurn(url: string | null | undefined, now = Date.now()): number {
    if (!url || this.apartMs === 0 || !URL.canParse(url)) return 0;
    const { host } = new URL(url);
    const at = Math.max(this.nextAt.get(host) ?? 0, now);
    this.nextAt.set(host, at + this.apartMs);
    this.forget(now);
    return at - now < SHORT_MS ? 0 : (at - now) / 1000;
  }

  private forget(now: number): void {
    if (this.nextAt.size > 1000) for (const [host, at] of this.nextAt) if (at < now) this.nextAt.delete(host);
  }
}
