import { connectDirectly, type Connect } from "./connect";
import { fetchFeed } from "./feeds";
import { contact, userAgent } from "./identity";
import { LIMITS, type Limits } from "./limits";
import type { FetchedFeed, FetchedPage, Validators } from "./outcome";
import { fetchPage } from "./pages";
import { politenessOfThisProcess, type Politeness } from "./politeness";
import { allowedPorts } from "./ports";
import { resolveName, type Resolve } from "./resolve";
import { createRobots } from "./robots";
import type { House } from "./visit";

/** All that we ask of the world outside. Every failure is a value with words in it; nothing is thrown for what the world does. */
export interface Outside {
  /** A public page of HTML or text. Obeys robots.txt. */
  fetchPage(url: string): Promise<FetchedPage>;
  /** A feed; `last` is what its last answer said, so that it can say that nothing is new. Publishers ask for it: no robots.txt. */
  fetchFeed(url: string, last?: Validators): Promise<FetchedFeed>;
}

export interface OutsideOptions {
  resolve?: Resolve;
  connect?: Connect;
  allowedPorts?: Iterable<number>;
  politeness?: Politeness;
  contact?: string | null;
  limits?: Partial<Limits>;
}

/** The way out, with its own cache of robots.txt and (unless given) its own pace. */
export function createOutside(options: OutsideOptions = {}): Outside {
  const limits: Limits = { ...LIMITS, ...options.limits };
  const house: House = {
    resolve: options.resolve ?? resolveName,
    connect: options.connect ?? connectDirectly,
    ports: options.allowedPorts ? new Set(options.allowedPorts) : allowedPorts(),
    politeness: options.politeness ?? politenessOfThisProcess(),
    userAgent: userAgent(options.contact === undefined ? contact() : options.contact),
  };
  const permission = createRobots(house);
  return {
    fetchPage: (url) => fetchPage(url, limits, permission, house),
    fetchFeed: (url, last) => fetchFeed(url, last, limits, house),
  };
}
