import { setTimeout as sleep } from "node:timers/promises";
import { systemActor } from "../policy";
import { Busy, politenessOfThisProcess, type Politeness } from "../sources/politeness";
import { hostDone, hostHold, hostTurn } from "./workers";
import type { World } from "./world";

const PACE = systemActor("pace");
const APART_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
/** Longer than any request takes (20 s, and what comes before it): then its process has died. */
const LONGEST_HOLD_MS = 45_000;
const LOOK_AGAIN_MS = 300;

/** The pace is kept without asking the outside anything. */
const nowhere: World = {
  fetchPage: () => Promise.reject(new Error("The pace of a host asks nobody.")),
  fetchFeed: () => Promise.reject(new Error("The pace of a host asks nobody.")),
  now: () => new Date(),
};

/**
 * The pace of each host, kept by all processes together, the site's and the workers': two requests at a time, their starts a second apart,
 * through a row of the database.
 */
export function sharedPoliteness(): Politeness {
  const here = politenessOfThisProcess({ atATime: 2, apartMs: 0, longestWaitMs: LONGEST_WAIT_MS });
  return {
    async turn(host) {
      const end = await here.turn(host);
      try {
        const { at, until } = await turnAmongAll(host);
        const wait = at.getTime() - Date.now();
        if (wait > 0) await sleep(wait);
        return () => {
          end();
          said(hostDone.attempt(PACE, { host, until }, nowhere));
        };
      } catch (error) {
        end();
        throw error;
      }
    },
    retryAfter(host, seconds) {
      here.retryAfter(host, seconds);
      said(hostHold.attempt(PACE, { host, seconds }, nowhere));
    },
  };
}

/** Waits for one of the two places; gives up when a minute has passed, or when the host is to be left alone for longer. */
async function turnAmongAll(host: string): Promise<{ at: Date; until: Date }> {
  const began = Date.now();
  for (;;) {
    const pace = { gapMs: APART_MS, mostMs: LONGEST_WAIT_MS, holdMs: LONGEST_HOLD_MS };
    const { output } = await hostTurn.attempt(PACE, { host, ...pace }, nowhere);
    if (output.turn) return output;
    const wait = output.at.getTime() - Date.now();
    if (wait > LONGEST_WAIT_MS || Date.now() - began > LONGEST_WAIT_MS)
      throw new Busy(Math.max(1, Math.ceil(wait / 1000)));
    await sleep(LOOK_AGAIN_MS);
  }
}

/** Nobody waits for it; when it fails, the place is free after a while all the same. */
function said(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error("politeness:", error));
}
