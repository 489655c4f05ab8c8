import type { FetchedPage } from "../sources/page";

/** What operations may ask of the outside, before their transaction. Tests give their own. */
export interface World {
  fetchPage(url: string): Promise<FetchedPage>;
  now(): Date;
}
