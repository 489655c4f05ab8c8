import { AppError, type ErrorCode } from "../errors";

/** An error as data, for the way between threads: structured clone keeps neither classes nor codes. */
export interface PlainError {
  name: string;
  message: string;
  stack: string | undefined;
  code: ErrorCode | null;
  fields: Record<string, string>;
}

/** By its name and not by its class: of a class there may be several copies in a built site. */
const isAppError = (error: unknown): error is AppError =>
  error instanceof Error && error.name === "AppError" && "code" in error && "fields" in error;

export function plainError(error: unknown): PlainError {
  if (isAppError(error)) {
    const { name, message, stack, code, fields } = error;
    return { name, message, stack, code, fields };
  }
  const known = error instanceof Error ? error : new Error(String(error));
  return { name: known.name, message: known.message, stack: known.stack, code: null, fields: {} };
}

/** The error again, of the class that its code tells. */
export function errorOf({ name, message, stack, code, fields }: PlainError): Error {
  if (code) return new AppError(code, message, fields);
  const error = new Error(message);
  error.name = name;
  if (stack) error.stack = stack;
  return error;
}
