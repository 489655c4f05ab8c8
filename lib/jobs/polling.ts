import { randomUUID } from "node:crypto";
import { AppError } from "../errors";
import { perform } from "../operations/perform";
import { lease, poll, spoil } from "../operations/polling";
import type { World } from "../operations/world";
import { systemActor } from "../policy";

const FEEDS = systemActor("feeds");

/** Polls a feed, when it is due and nobody else does. */
export async function pollFeed(feedId: string, world: World, leaseMs: number): Promise<void> {
  const { output: leased } = await perform(lease, FEEDS, { feedId, leaseId: randomUUID(), forMs: leaseMs });
  if (!leased) return;
  try {
    await perform(poll, FEEDS, leased, world);
  } catch (error) {
    // A database that is away is no fault of the feed's: the lease runs out, and it is tried again.
    if (error instanceof AppError && error.code === "unavailable") throw error;
    const message = error instanceof Error ? (error.message.split("\n").at(-1) ?? "") : String(error);
    await perform(spoil, FEEDS, { ...leased, message: message.slice(0, 500) });
  }
}
