import "server-only";

/** The day of the desk, `YYYY-MM-DD` in UTC: the one by which a promise becomes due. */
export const today = (): string => new Date().toISOString().slice(0, 10);
