export const DEVELOPMENT_STATES = [
  "planned",
  "happened",
  "partly",
  "slipped",
  "cancelled",
  "replaced",
  "unknown",
] as const;
export type DevelopmentState = (typeof DEVELOPMENT_STATES)[number];

/** The lanes of the timeline. */
export const CATEGORIES = [
  "diplomacy",
  "command",
  "deterrence",
  "arms-industry",
  "bases",
  "exercises",
  "cyber-space",
  "economy",
  "region",
] as const;
export type Category = (typeof CATEGORIES)[number];
