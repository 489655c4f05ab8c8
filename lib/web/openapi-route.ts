import "server-only";
import { openApi } from "./openapi";

/** The document for programs and their makers; the same for everyone. */
export function document(request: Request): Response {
  return Response.json(openApi(new URL(process.env.NEXTAUTH_URL ?? request.url).origin), {
    headers: { "cache-control": "public, max-age=300", "access-control-allow-origin": "*" },
  });
}
