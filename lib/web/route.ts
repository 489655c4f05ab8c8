import "server-only";
import { AppError, NotYet } from "../errors";
import { requirePermission, type Operation } from "../operations/operation";
import { perform } from "../operations/perform";
import { whoHas } from "../operations/tokens";
import { ANONYMOUS, systemActor, type Actor } from "../policy";
import type { Endpoint } from "./api";
import { STATUS } from "./status";

type Context = { params: Promise<Record<string, string | string[] | undefined>> };

/** Larger than any page, with its JSON escapes. */
const MOST_BODY_BYTES = 24 * 1024 * 1024;

/**
 * Serves an operation to programs: who asks is said by a bearer token (RFC 6750) and by nothing else, so no cookie can be misused. Input is the
 * JSON body or the query, with the path's parameters. Mistakes are problem documents (RFC 9457).
 */
export function route<Output>({ method, operation, created }: Endpoint<Output>) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    try {
      const actor = await bearer(request);
      // Before a body of any size is read.
      requirePermission(actor, operation.allow);
      const input = { ...(method === "post" ? await body(request) : query(request)), ...(await params) };
      const { output } = await perform<Output>(operation, actor, input);
      const location = created?.(output) ?? null;
      return Response.json(output, {
        status: location ? 201 : 200,
        headers: { ...PRIVATE, ...(location ? { location } : {}) },
      });
    } catch (error) {
      return problem(error, operation);
    }
  };
}

const PRIVATE = { "cache-control": "private, no-store", vary: "authorization" };

async function bearer(request: Request): Promise<Actor> {
  const given = request.headers.get("authorization");
  if (!given) return ANONYMOUS;
  const secret = /^Bearer +([\w.~+/-]+=*)$/i.exec(given)?.[1];
  const actor = secret ? (await perform(whoHas, systemActor("token"), { secret })).output : null;
  if (!actor) throw new AppError("unauthenticated", "This token is not valid, has expired or was revoked.");
  return actor;
}

async function body(request: Request): Promise<object> {
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(request.headers.get("content-type") ?? ""))
    throw new AppError("invalid", "Send JSON, with Content-Type: application/json.");
  const text = await limited(request);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Said below, like every other body that is no object.
  }
  throw new AppError("invalid", "The body is not a JSON object.");
}

/** The body as text; refused as soon as it is too large, whatever its length said. */
async function limited(request: Request): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BODY_BYTES) throw new TooLarge();
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BODY_BYTES) throw new TooLarge();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** RFC 9110 §15.5.14. */
class TooLarge extends AppError {
  constructor() {
    super("invalid", "The body has more than 24 MB; a page has far less.");
  }
}

const query = (request: Request): object => Object.fromEntries(new URL(request.url).searchParams);

function problem(error: unknown, operation: Operation<"read" | "write", unknown>): Response {
  if (!(error instanceof AppError)) {
    console.error(`${operation.name} failed`, error);
    return answer(500, { title: "Something went wrong on our side.", code: "unavailable" });
  }
  const { code, message, fields } = error;
  return answer(
    error instanceof TooLarge ? 413 : STATUS[code],
    { title: message, code, ...(Object.keys(fields).length ? { fields } : {}) },
    {
      ...(code === "unauthenticated" ? { "www-authenticate": 'Bearer realm="alliance-desk"' } : {}),
      ...(error instanceof NotYet ? { "retry-after": String(Math.ceil(error.retryAfterSeconds)) } : {}),
    },
  );
}

function answer(status: number, said: object, headers: Record<string, string> = {}): Response {
  return Response.json(
    { type: "about:blank", status, ...said },
    { status, headers: { ...PRIVATE, "content-type": "application/problem+json", ...headers } },
  );
}
