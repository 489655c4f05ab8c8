import "server-only";
import NextAuth from "next-auth";
import { AppError } from "../errors";
import { authOptions } from "./auth";
import { refuseForeignOrigin } from "./origin";

const handler = NextAuth(authOptions);

/** next-auth's own addresses, with our check of the origin before its check of the token. */
export async function authRoute(request: Request, context: unknown): Promise<Response> {
  if (request.method !== "GET")
    try {
      refuseForeignOrigin(request.headers);
    } catch (error) {
      if (error instanceof AppError) return Response.json({ error: error.message }, { status: 403 });
      throw error;
    }
  return handler(request, context);
}
