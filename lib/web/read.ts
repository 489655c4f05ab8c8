import "server-only";
import { forbidden, notFound, redirect } from "next/navigation";
import { headers } from "next/headers";
import { AppError } from "../errors";
import type { Operation } from "../operations/operation";
import { perform } from "../operations/perform";
import { ANONYMOUS, type Actor } from "../policy";
import { currentActor } from "./session";

/** For pages of the desk: does a read as whoever is signed in. */
export async function read<Output>(
  operation: Operation<"read", Output>,
  input: unknown = {},
): Promise<Output> {
  return asPage(operation, await currentActor(), input);
}

/** For pages of readers: always as nobody in particular, never touching the cookie. */
export async function readPublic<Output>(
  operation: Operation<"read", Output>,
  input: unknown = {},
): Promise<Output> {
  return asPage(operation, ANONYMOUS, input);
}

async function asPage<Output>(
  operation: Operation<"read", Output>,
  actor: Actor,
  input: unknown,
): Promise<Output> {
  try {
    return (await perform(operation, actor, input)).output;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "unauthenticated") redirect(`/signin?next=${encodeURIComponent(await currentPath())}`);
    if (error.code === "forbidden") forbidden();
    if (error.code === "not-found" || error.code === "invalid") notFound();
    throw error;
  }
}

async function currentPath(): Promise<string> {
  return (await headers()).get("x-path") ?? "/desk/inbox";
}
