import robotsParser from "robots-parser";
import { PRODUCT } from "./identity";

/** What a robots.txt says of a URL of its origin. */
export type Rules = (url: string) => boolean;

export const EVERYTHING: Rules = () => true;

/**
 * Characters of rules with wildcards that are still matched: each is compared with each character of a path. Real files stay below
 * a tenth; beyond it we cannot tell what is meant in reasonable time, so nothing is fetched.
 */
const MOST_WILDCARD_CHARACTERS = 50_000;

/** Reads a robots.txt (RFC 9309 §2.2), for our product token and else for everyone. */
export function rulesOf(robotsUrl: string, bytes: Uint8Array): Rules {
  const text = new TextDecoder("utf-8").decode(bytes);
  const wild = text.split(/\r\n|\r|\n/).filter((line) => line.includes("*") && /allow/i.test(line));
  if (wild.reduce((sum, line) => sum + line.length, 0) > MOST_WILDCARD_CHARACTERS) return () => false;
  const robots = robotsParser(robotsUrl, text);
  return (url) => robots.isAllowed(url, PRODUCT) !== false;
}
