import { AppError } from "../errors";

/**
 * Cookie-authenticated writes come from our own pages alone. A missing Origin is refused as well: browsers send it with every
 * POST, and Next's own check lets it through.
 */
export function refuseForeignOrigin(headers: Headers): void {
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  if (!origin || !host || !URL.canParse(origin) || new URL(origin).host !== host)
    throw new AppError("forbidden", "This request did not come from a page of this desk.");
}
