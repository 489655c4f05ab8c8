import type { Actor } from "../policy";
import { fetchPage } from "../sources/fetch-page";
import type { Operation } from "./operation";
import type { World } from "./world";

const world: World = { fetchPage: (url) => fetchPage(url), now: () => new Date() };

/** Does an operation as an actor, in the real world. */
export function perform<Output>(
  operation: Operation<"read" | "write", Output>,
  actor: Actor,
  raw: unknown,
  within: World = world,
) {
  return operation.attempt(actor, raw, within);
}
