import type { Link } from "./guard-links";
import { ROBOTS_BYTES, ROBOTS_LIMITS } from "./limits";
import type { Failure } from "./outcome";
import { Refusal } from "./refusal";
import { EVERYTHING, rulesOf, type Rules } from "./robots-rules";
import { visit, type Errand, type House, type Visited } from "./visit";

/** A day, the most that RFC 9309 §2.4 recommends. */
const FRESH_MS = 24 * 60 * 60 * 1_000;
/** A site that could not say what it allows is asked again before long. */
const FAILED_MS = 5 * 60 * 1_000;
const MOST_ORIGINS = 500;

/** A robots.txt's rules, or why none could be had, and the milliseconds for which that stays so. */
type Verdict = { keepMs: number } & ({ rules: Rules } | { refusal: Refusal });

interface Kept {
  verdict: Promise<Verdict>;
  /** Milliseconds since the epoch; infinite while it is being fetched. */
  until: number;
}

/** Says whether a page may be fetched. Each origin's robots.txt is fetched once, however many ask, by the same guarded way. */
export function createRobots(house: House): (link: Link) => Promise<void> {
  const kept = new Map<string, Kept>();

  const verdictOf = (origin: string): Promise<Verdict> => {
    const known = kept.get(origin);
    if (known && known.until > Date.now()) return known.verdict;
    const entry: Kept = { until: Number.POSITIVE_INFINITY, verdict: fetchVerdict(origin, house) };
    kept.delete(origin);
    kept.set(origin, entry);
    forgetOldest(kept);
    // Both ways: a failure that nobody expected must not stay for ever.
    const settle = (milliseconds: number) => {
      entry.until = Date.now() + milliseconds;
    };
    entry.verdict.then(
      ({ keepMs }) => settle(keepMs),
      () => settle(0),
    );
    return entry.verdict;
  };

  return async ({ url }) => {
    const verdict = await verdictOf(url.origin);
    if ("refusal" in verdict) throw verdict.refusal;
    if (!verdict.rules(url.href))
      throw new Refusal("refused-by-robots", "The site asks programs not to fetch this page (robots.txt).");
  };
}

const ERRAND: Errand = {
  headers: { accept: "text/plain, */*;q=0.1" },
  limits: ROBOTS_LIMITS,
  wishes: () => ({ cutAt: ROBOTS_BYTES }),
};

async function fetchVerdict(origin: string, house: House): Promise<Verdict> {
  const robotsUrl = `${origin}/robots.txt`;
  return verdictFrom(await visit(robotsUrl, ERRAND, house), robotsUrl);
}

/** RFC 9309 §2.3.1: no such file allows all, and so may too many redirects; a file that cannot be reached forbids all. */
function verdictFrom(visited: Visited, robotsUrl: string): Verdict {
  if (visited.ok) return { rules: rulesOf(robotsUrl, visited.answer.bytes), keepMs: FRESH_MS };
  const { problem, message, retryAfterSeconds } = visited;
  if (problem === "http-429") return { rules: EVERYTHING, keepMs: FAILED_MS };
  if (problem.startsWith("http-4") || problem === "too-many-redirects")
    return { rules: EVERYTHING, keepMs: FRESH_MS };
  // Not kept: the next one who asks may find the site there.
  if (isOfTheSite(visited))
    return { refusal: new Refusal(problem, message, { retryAfterSeconds }), keepMs: 0 };
  const words =
    "The site did not say what programs may fetch (its robots.txt could not be read), so nothing was fetched.";
  return { refusal: new Refusal("refused-by-robots", words, { retryAfterSeconds }), keepMs: FAILED_MS };
}

/** The page would fail in the same way, and that says more to an editor than a word about robots. */
function isOfTheSite({ problem, redirects }: Failure): boolean {
  return redirects.length === 0 && ["unreachable", "certificate", "blocked", "busy"].includes(problem);
}

function forgetOldest(kept: Map<string, Kept>): void {
  const [oldest] = kept.keys();
  if (kept.size > MOST_ORIGINS && oldest !== undefined) kept.delete(oldest);
}
