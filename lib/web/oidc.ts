import "server-only";

/** What the button of the OpenID Connect provider says; null where none is set up. */
export function oidcName(): string | null {
  return process.env.OIDC_ISSUER && process.env.OIDC_CLIENT_ID
    ? (process.env.OIDC_NAME ?? "your organisation")
    : null;
}
