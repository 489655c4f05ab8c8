import { setTimeout as sleep } from "node:timers/promises";
import { hostHold, hostTurn } from "../operations/workers";
import { perform } from "../operations/perform";
import { systemActor } from "../policy";
import { Busy, politenessOfThisProcess, type Politeness } from "../sources/politeness";

const WORKER = systemActor("worker");
const APART_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/**
 * The pace of each host, kept by all workers together: starts of requests are a second apart through a row of the database, and each process
 * has at most two at a time. Used where several workers share a server.
 */
export function sharedPoliteness(): Politeness {
  const here = politenessOfThisProcess({ atATime: 2, apartMs: 0, longestWaitMs: LONGEST_WAIT_MS });
  return {
    async turn(host) {
      const end = await here.turn(host);
      try {
        const { output } = await perform(hostTurn, WORKER, {
          host,
          gapMs: APART_MS,
          mostMs: LONGEST_WAIT_MS,
        });
        const wait = output.at.getTime() - Date.now();
        if (!output.turn) throw new Busy(Math.max(1, Math.ceil(wait / 1000)));
        if (wait > 0) await sleep(wait);
        return end;
      } catch (error) {
        end();
        throw error;
      }
    },
    retryAfter(host, seconds) {
      here.retryAfter(host, seconds);
      perform(hostHold, WORKER, { host, seconds }).catch((error: unknown) =>
        console.error("politeness:", error),
      );
    },
  };
}
