import type { Actor } from "../policy";
import { outside } from "../sources/outside";
import type { Operation } from "./operation";
import type { World } from "./world";

/** Asked for late: what is set in `.env` has been read by then. */
const world: World = {
  fetchPage: (url) => outside().fetchPage(url),
  fetchFeed: (url, last) => outside().fetchFeed(url, last),
  now: () => new Date(),
};

/** Does an operation as an actor, in the real world. */
export function perform<Output>(
  operation: Operation<"read" | "write", Output>,
  actor: Actor,
  raw: unknown,
  within: World = world,
) {
  return operation.attempt(actor, raw, within);
}
