/**
 * What a page may load and do: our own scripts by nonce, our own styles and fonts, nothing of anyone else.
 * `strict-dynamic` lets Next's own scripts load its chunks. Development needs eval for its error overlay.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const SECURITY_HEADERS: readonly (readonly [string, string])[] = [
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
  ["referrer-policy", "strict-origin-when-cross-origin"],
  ["permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"],
  ["cross-origin-resource-policy", "same-origin"],
];

/** A bookmark's page talks to the window that it opens here; every other page of ours is cut off from whoever opened it. */
export function openerPolicy(path: string): string {
  return path === "/desk/inbox/receive" ? "unsafe-none" : "same-origin";
}
