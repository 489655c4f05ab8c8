import { Refusal } from "./refusal";

/** The clocks of one exchange, and the one signal that ends it. */
export class Patience {
  private readonly controller = new AbortController();
  private readonly timers = new Set<NodeJS.Timeout>();

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Ends the exchange with this refusal, unless it has been ended before. */
  lose(refusal: Refusal): void {
    if (!this.signal.aborted) this.controller.abort(refusal);
  }

  /** Ends the exchange when the milliseconds are over; returns what stops this clock. */
  for(milliseconds: number, message: string): () => void {
    const timer = setTimeout(() => this.lose(new Refusal("timeout", message)), Math.max(0, milliseconds));
    this.timers.add(timer);
    return () => {
      clearTimeout(timer);
      this.timers.delete(timer);
    };
  }

  /** Calls again and again until the exchange is over. */
  every(milliseconds: number, look: () => void): void {
    this.timers.add(setInterval(look, milliseconds));
  }

  /** The work's outcome, or the refusal as soon as the exchange is ended: for what cannot be stopped, such as a name server. */
  async orLose<T>(work: Promise<T>): Promise<T> {
    const { signal } = this;
    if (signal.aborted) throw signal.reason;
    let give = () => {};
    const lost = new Promise<never>((_resolve, reject) => {
      give = () => reject(signal.reason);
      signal.addEventListener("abort", give, { once: true });
    });
    return Promise.race([work, lost]).finally(() => signal.removeEventListener("abort", give));
  }

  end(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }
}
