import type { Answer } from "./exchange";
import type { Redirect } from "./outcome";
import { Refusal } from "./refusal";

const STATUSES = new Set([301, 302, 303, 307, 308]);

/**
 * Where an answer sends one on, or null when it does not (RFC 9110 §15.4). A step from https to http is refused: we never send
 * cookies or authorization that it could give away, but what comes back over it could be anyone's words, and a captured page
 * is evidence. Throws `Refusal`.
 */
export function redirectOf(answer: Answer, url: URL): Redirect | null {
  if (!STATUSES.has(answer.status)) return null;
  const location = answer.header("location");
  if (!location || !URL.canParse(location, url))
    throw new Refusal("broken-answer", "The page sends one on, but not to a web address.", {
      status: answer.status,
    });
  const to = new URL(location, url);
  if (to.protocol !== "http:" && to.protocol !== "https:")
    throw new Refusal("blocked", "The page sends one on to something that is no web page.");
  if (url.protocol === "https:" && to.protocol === "http:")
    throw new Refusal(
      "downgrade",
      "The page sends one on from a safe connection (https) to an open one (http).",
    );
  const permanent = answer.status === 301 || answer.status === 308;
  return { from: url.href, to: to.href, status: answer.status, permanent };
}

/** Refuses a way that is too long, or that comes by where it has been: without cookies a circle stays one. */
export function refuseLongWays(redirects: readonly Redirect[], next: Redirect, most: number): void {
  if (next.to === next.from || redirects.some(({ from }) => from === next.to))
    throw new Refusal("too-many-redirects", "The page sends one round in a circle.");
  if (redirects.length >= most)
    throw new Refusal("too-many-redirects", `The page sends one on more than ${most} times.`);
}
