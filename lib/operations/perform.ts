import type { Actor } from "../policy";
import { createOutside, type Outside } from "../sources/outside";
import type { Operation } from "./operation";
import { sharedPoliteness } from "./politeness";
import type { World } from "./world";

/** Made late: what is set in `.env` has been read by then. */
let made: Outside | null = null;
const outside = (): Outside => (made ??= createOutside({ politeness: sharedPoliteness() }));

/** The world as it is: one way out for this process, at a pace that all processes keep together. */
export const realWorld: World = {
  fetchPage: (url) => outside().fetchPage(url),
  fetchFeed: (url, last) => outside().fetchFeed(url, last),
  now: () => new Date(),
};

/** Does an operation as an actor, in the real world. */
export function perform<Output>(
  operation: Operation<"read" | "write", Output>,
  actor: Actor,
  raw: unknown,
  within: World = realWorld,
) {
  return operation.attempt(actor, raw, within);
}
