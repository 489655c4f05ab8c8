import "server-only";
import type { NextAuthOptions } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import CredentialsProvider from "next-auth/providers/credentials";
import { perform } from "../operations/perform";
import { signIn, signInVouched, signOut } from "../operations/sessions";
import { ANONYMOUS, systemActor } from "../policy";

/** What `authorize` hands to the token: the pointer to the session row, nothing about the person. */
interface Begun {
  id: string;
  session: string;
}

const credentials = CredentialsProvider({
  name: "E-mail and password",
  credentials: { email: { label: "E-mail" }, password: { label: "Password", type: "password" } },
  async authorize(given, request): Promise<Begun | null> {
    const address = String(request.headers?.["x-desk-address"] ?? "unknown");
    const { output } = await perform(signIn, ANONYMOUS, {
      email: given?.email ?? "",
      password: given?.password ?? "",
      address,
    });
    if (output.ok) return { id: output.personId, session: output.session };
    // next-auth shows the error's message as ?error=…: seconds to wait, or nothing more than "no".
    throw new Error(output.waitSeconds > 0 ? `wait-${output.waitSeconds}` : "no-match");
  },
});

interface OidcProfile extends Record<string, unknown> {
  sub: string;
  email?: string;
  email_verified?: boolean;
}

/** An OpenID Connect provider, when OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are set. */
function oidc(): OAuthConfig<OidcProfile>[] {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: name,
  } = process.env;
  if (!issuer || !clientId || !clientSecret) return [];
  return [
    {
      id: "oidc",
      name: name ?? "your organisation",
      type: "oauth",
      wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      clientId,
      clientSecret,
      profile: (profile) => ({
        id: profile.sub,
        email: profile.email_verified ? (profile.email ?? null) : null,
      }),
    },
  ];
}

export const authOptions: NextAuthOptions = {
  providers: [credentials, ...oidc()],
  session: { strategy: "jwt", maxAge: 14 * 24 * 3600 },
  pages: { signIn: "/signin", error: "/signin" },
  callbacks: {
    signIn: ({ account, user }) => account?.provider === "credentials" || Boolean(user.email),
    async jwt({ token, user, account }) {
      if (!user) return { session: token.session };
      if (account?.provider === "credentials") return { session: "session" in user ? user.session : null };
      const { output } = await perform(signInVouched, systemActor("sign-in"), { email: user.email });
      return { session: output?.session ?? null };
    },
    // Nothing of the token reaches scripts in the page.
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    async signOut({ token }) {
      if (typeof token?.session === "string")
        await perform(signOut, systemActor("sign-out"), { session: token.session });
    },
  },
};
