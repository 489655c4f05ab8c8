import { NextResponse, type NextRequest } from "next/server";
import { contentSecurityPolicy, openerPolicy, SECURITY_HEADERS } from "./lib/web/headers";

/** Gives every page its nonce and its policy. No authorization happens here: that is the door's alone. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of SECURITY_HEADERS) response.headers.set(name, value);
  response.headers.set("cross-origin-opener-policy", openerPolicy(request.nextUrl.pathname));
  if (request.nextUrl.protocol === "https:")
    response.headers.set("strict-transport-security", "max-age=63072000");
  return response;
}

export const config = { matcher: ["/((?!_next/static).*)"] };
