import "server-only";
import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { perform } from "../operations/perform";
import { whoIs } from "../operations/sessions";
import { ANONYMOUS, systemActor, type Actor } from "../policy";

const COOKIES = ["__Secure-next-auth.session-token", "next-auth.session-token"];

/** The session's secret out of next-auth's encrypted cookie; null when there is none or it does not decrypt. */
export async function sessionSecret(): Promise<string | null> {
  const jar = await cookies();
  const cookie = COOKIES.map((name) => jar.get(name)?.value).find(Boolean);
  if (!cookie) return null;
  try {
    const token = await decode({ token: cookie, secret: process.env.NEXTAUTH_SECRET ?? "" });
    return typeof token?.session === "string" ? token.session : null;
  } catch {
    return null;
  }
}

/** Who is asking. The role is the database's of this moment; the cookie only points at the session. */
export const currentActor = cache(async (): Promise<Actor> => {
  const session = await sessionSecret();
  if (!session) return ANONYMOUS;
  const { output } = await perform(whoIs, systemActor("session"), { session });
  return output ?? ANONYMOUS;
});
