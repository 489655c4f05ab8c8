import { randomUUID } from "node:crypto";
import { perform } from "../operations/perform";
import { lease, poll } from "../operations/polling";
import type { World } from "../operations/world";
import { systemActor } from "../policy";

const FEEDS = systemActor("feeds");

/** Polls a feed, when it is due and nobody else does. */
export async function pollFeed(feedId: string, world: World, leaseMs: number): Promise<void> {
  const { output: leased } = await perform(lease, FEEDS, { feedId, leaseId: randomUUID(), forMs: leaseMs });
  if (leased) await perform(poll, FEEDS, leased, world);
}
