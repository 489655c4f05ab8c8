import { retryAfterSeconds } from "./cache-headers";
import { exchange, type Answer, type Question, type Ways } from "./exchange";
import { checkLink, type Link } from "./guard-links";
import type { Failure, Redirect } from "./outcome";
import { Busy, type Politeness } from "./politeness";
import { redirectOf, refuseLongWays } from "./redirects";
import { Refusal } from "./refusal";
import { statusWords } from "./status-words";

/** What holds for every request of one `Outside`. */
export interface House extends Ways {
  ports: ReadonlySet<number>;
  politeness: Politeness;
}

/** What someone goes out for. */
export interface Errand extends Pick<Question, "headers" | "limits" | "wishes"> {
  /** Asked before each request, those after a redirect too; throws a `Refusal`. */
  permission?: (link: Link) => Promise<void>;
  /** True when "not modified" is an answer, because we said what we have. */
  knowsIt?: boolean;
}

export type Visited = { ok: true; answer: Answer; url: string; redirects: Redirect[] } | Failure;

/** The one way out: checks a link, waits for its turn, asks, follows redirects by the same rules. Never throws for what the world does. */
export async function visit(start: string, errand: Errand, house: House): Promise<Visited> {
  const redirects: Redirect[] = [];
  let current = start;
  let leftMs = errand.limits.totalMs;
  try {
    for (;;) {
      const link = checkLink(current, house.ports);
      await errand.permission?.(link);
      const end = await turnAt(link, house.politeness);
      const began = performance.now();
      const answer = await exchange({ ...errand, link, leftMs }, house).finally(end);
      leftMs -= performance.now() - began;
      const wait = heed(answer, link, house.politeness);
      const next = redirectOf(answer, link.url);
      if (next) {
        refuseLongWays(redirects, next, errand.limits.redirects);
        redirects.push(next);
        current = next.to;
        continue;
      }
      refuseOtherStatuses(answer, errand, wait);
      return { ok: true, answer, url: link.url.href, redirects };
    }
  } catch (error) {
    if (error instanceof Refusal) return failureOf(error, current, redirects);
    throw error;
  }
}

async function turnAt(link: Link, politeness: Politeness): Promise<() => void> {
  if (link.isNewspaper) return () => {};
  try {
    return await politeness.turn(link.host);
  } catch (error) {
    if (!(error instanceof Busy)) throw error;
    const { retryAfterSeconds } = error;
    throw new Refusal("busy", `The site is not asked again for ${inWords(retryAfterSeconds)}.`, {
      retryAfterSeconds,
    });
  }
}

/** Tells our pace what the site wishes of it (RFC 6585 §4, RFC 9110 §15.6.4); returns the seconds. */
function heed(answer: Answer, link: Link, politeness: Politeness): number | null {
  if (answer.status !== 429 && answer.status !== 503) return null;
  const seconds = retryAfterSeconds(answer.header("retry-after"), Date.now());
  if (seconds !== null && !link.isNewspaper) politeness.retryAfter(link.host, seconds);
  return seconds;
}

function refuseOtherStatuses({ status }: Answer, errand: Errand, retryAfterSeconds: number | null): void {
  if (status === 200 || status === 203 || (status === 304 && errand.knowsIt)) return;
  throw new Refusal(`http-${status}`, statusWords(status), { status, retryAfterSeconds });
}

function failureOf({ problem, message, facts }: Refusal, url: string, redirects: Redirect[]): Failure {
  const { status, retryAfterSeconds = null } = facts;
  return { ok: false, problem, message, url, ...(status ? { status } : {}), retryAfterSeconds, redirects };
}

function inWords(seconds: number): string {
  if (seconds < 120) return `${seconds} seconds`;
  return seconds < 7_200 ? `${Math.ceil(seconds / 60)} minutes` : `${Math.ceil(seconds / 3_600)} hours`;
}
