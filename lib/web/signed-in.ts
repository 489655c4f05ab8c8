import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Actor } from "../policy";
import { currentActor } from "./session";

/** The person who is signed in; everyone else is sent to sign in. What they may do is the door's to say. */
export async function signedIn(): Promise<Extract<Actor, { kind: "person" }>> {
  const actor = await currentActor();
  if (actor.kind !== "person")
    redirect(`/signin?next=${encodeURIComponent((await headers()).get("x-path") ?? "/desk/inbox")}`);
  return actor;
}
