import { AppError, type ErrorCode } from "../errors";

/** An error as data, for the way between threads: structured clone keeps neither classes nor codes. */
export interface PlainError {
  name: string;
  message: string;
  stack: string | undefined;
  code: ErrorCode | null;
  fields: Record<string, string>;
}

export function plainError(error: unknown): PlainError {
  if (error instanceof AppError) {
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
