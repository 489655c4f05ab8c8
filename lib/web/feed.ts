import "server-only";
import { timelineAtom, type FeedLine } from "../domain/timeline/atom";
import { AppError } from "../errors";
import type { Operation } from "../operations/operation";
import { perform } from "../operations/perform";
import { ANONYMOUS } from "../policy";

/** An Atom feed of what a read finds, with the filters of its address. Always as nobody in particular: the same for all who ask. */
export function atomFeed(operation: Operation<"read", { developments: readonly FeedLine[] }>) {
  return async (request: Request): Promise<Response> => {
    const { pathname, search, searchParams } = new URL(request.url);
    try {
      const { output } = await perform(operation, ANONYMOUS, Object.fromEntries(searchParams));
      const xml = timelineAtom(output.developments, {
        origin: originOf(request),
        self: pathname + search,
        now: new Date(),
      });
      return new Response(xml, {
        headers: {
          "content-type": "application/atom+xml; charset=utf-8",
          "cache-control": "public, max-age=300",
        },
      });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return new Response(error.message, { status: error.code === "unavailable" ? 503 : 400 });
    }
  };
}

/** Where readers find us: as the desk was told, else as this request found us. */
const originOf = (request: Request): string => new URL(process.env.NEXTAUTH_URL ?? request.url).origin;
