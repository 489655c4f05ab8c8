/** Who may ask a host when. In this process, or shared by several through the database. */
export interface Politeness {
  /**
   * Waits for a turn at a host and returns what ends it; that has to be called once the request is over.
   * Rejects with `Busy` when the wait would be too long to be of use.
   */
  turn(host: string): Promise<() => void>;
  /** The host asked to be left alone for so many seconds (429, 503 with Retry-After). */
  retryAfter(host: string, seconds: number): void;
}

/** It is not our turn and will not be for a while. */
export class Busy extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super(`Busy for ${retryAfterSeconds} seconds.`);
    this.name = "Busy";
  }
}

export interface Pace {
  atATime: number;
  /** Milliseconds between the starts of two requests. */
  apartMs: number;
  /** Milliseconds that someone waits for a turn at most. */
  longestWaitMs: number;
}

const PACE: Pace = { atATime: 2, apartMs: 1_000, longestWaitMs: 60_000 };
/** A day: a host that asks for more is asked again all the same. */
const LONGEST_PAUSE_SECONDS = 24 * 60 * 60;
/** Hosts at rest are forgotten from here on. */
const MANY_HOSTS = 1_000;

interface Waiter {
  begin: () => void;
  giveUp: (busy: Busy) => void;
}

class Host {
  running = 0;
  nextStart = 0;
  pausedUntil = 0;
  waiting: Waiter[] = [];
  timer: NodeJS.Timeout | null = null;

  isAtRest(now: number): boolean {
    return (
      this.running === 0 && this.waiting.length === 0 && this.nextStart <= now && this.pausedUntil <= now
    );
  }
}

/** Keeps the pace of each host within this process, first come, first served. */
export function politenessOfThisProcess(pace: Pace = PACE): Politeness {
  const hosts = new Map<string, Host>();
  // Monotonic: a clock that is set back must not pause a host for hours.
  const clock = () => performance.now();

  const hostOf = (name: string): Host => {
    const known = hosts.get(name);
    if (known) return known;
    if (hosts.size >= MANY_HOSTS)
      for (const [other, host] of hosts) if (host.isAtRest(clock())) hosts.delete(other);
    const host = new Host();
    hosts.set(name, host);
    return host;
  };

  const goOn = (host: Host): void => {
    while (host.waiting.length > 0 && host.running < pace.atATime) {
      const wait = host.nextStart - clock();
      if (wait > 0) {
        host.timer ??= setTimeout(() => {
          host.timer = null;
          goOn(host);
        }, wait);
        return;
      }
      host.running += 1;
      host.nextStart = clock() + pace.apartMs;
      host.waiting.shift()?.begin();
    }
  };

  const endOf = (host: Host): (() => void) => {
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      host.running -= 1;
      goOn(host);
    };
  };

  return {
    turn(name) {
      const host = hostOf(name);
      const paused = host.pausedUntil - clock();
      if (paused > 0) return Promise.reject(new Busy(Math.ceil(paused / 1_000)));
      const wait = Math.max(0, host.nextStart - clock()) + host.waiting.length * pace.apartMs;
      const tooLong = new Busy(Math.ceil(pace.longestWaitMs / 1_000));
      if (wait > pace.longestWaitMs) return Promise.reject(tooLong);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          host.waiting = host.waiting.filter((other) => other !== waiter);
          reject(tooLong);
        }, pace.longestWaitMs);
        const waiter: Waiter = {
          begin: () => {
            clearTimeout(timer);
            resolve(endOf(host));
          },
          giveUp: (busy) => {
            clearTimeout(timer);
            reject(busy);
          },
        };
        host.waiting.push(waiter);
        goOn(host);
      });
    },
    retryAfter(name, seconds) {
      const host = hostOf(name);
      const held = Math.min(Math.max(seconds, 0), LONGEST_PAUSE_SECONDS);
      if (held === 0) return;
      host.pausedUntil = Math.max(host.pausedUntil, clock() + held * 1_000);
      for (const waiter of host.waiting.splice(0)) waiter.giveUp(new Busy(held));
    },
  };
}
