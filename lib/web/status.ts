import type { ErrorCode } from "../errors";

/** The six kinds of mistakes as HTTP status codes (RFC 9110 §15.5, §15.6). */
export const STATUS: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  invalid: 400,
  conflict: 409,
  unavailable: 503,
};
