import type { Outside } from "../sources/outside";

/** What operations may ask of the outside, before their transaction. Tests give their own. */
export interface World extends Outside {
  now(): Date;
}
