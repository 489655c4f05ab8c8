import "server-only";
import { AppError } from "../errors";
import type { Operation } from "../operations/operation";
import { perform } from "../operations/perform";
import { currentActor } from "./session";
import { STATUS } from "./status";

interface Bytes {
  bytes: Uint8Array<ArrayBuffer>;
  fileName: string;
}

/** An address that hands out bytes as a file. Never shown in the page: what others wrote may hold anything. */
export function download(operation: Operation<"read", Bytes>) {
  return async (
    _request: Request,
    // An address without parameters has none to give.
    { params }: { params: Promise<Record<string, string> | undefined> },
  ): Promise<Response> => {
    try {
      const { output } = await perform(operation, await currentActor(), (await params) ?? {});
      return new Response(output.bytes, {
        headers: {
          "content-type": "application/octet-stream",
          "content-disposition": `attachment; filename="${output.fileName}"`,
          "cache-control": "private, no-store",
        },
      });
    } catch (error) {
      if (error instanceof AppError) return new Response(error.message, { status: STATUS[error.code] });
      throw error;
    }
  };
}
