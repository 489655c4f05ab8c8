import { describe, expect, it } from "vitest";
import { nextPoll, type PollInput } from "./interval";

const NOW = new Date("2024-07-29T12:00:00Z");
/** Arrivals at a steady gap in minutes, the last one just now. */
const each = (minutes: number, count = 10): Date[] =>
  Array.from({ length: count }, (_, at) => new Date(NOW.getTime() - at * minutes * 60_000));
const minutes = (input: Partial<PollInput>): number =>
  nextPoll({
    now: NOW,
    arrivals: [],
    ttlMinutes: null,
    maxAgeSeconds: null,
    retryAfterSeconds: null,
    failures: 0,
    random: 0.5,
    ...input,
  }).minutes;

describe("the next poll", () => {
  it.each<[string, Partial<PollInput>, number]>([
    ["an hour while nothing is known", {}, 60],
    ["half the usual gap", { arrivals: each(240) }, 120],
    ["never below a quarter of an hour", { arrivals: each(2), random: 0 }, 15],
    ["never above a day", { arrivals: each(10_000), random: 1 }, 1440],
    ["what the feed asks", { arrivals: each(40), ttlMinutes: 180 }, 180],
    ["what the server asks", { arrivals: each(40), maxAgeSeconds: 7200 }, 120],
    ["wishes of a week count as a day", { ttlMinutes: 10_080 }, 1440],
    ["Retry-After in full", { retryAfterSeconds: 3 * 86_400 }, 4320],
    ["twice as long after a failure", { arrivals: each(40), failures: 1 }, 40],
    ["eight times after three", { arrivals: each(40), failures: 3 }, 160],
    ["a day after many", { arrivals: each(40), failures: 1000 }, 1440],
    ["ten per cent sooner", { arrivals: each(240), random: 0 }, 108],
    ["ten per cent later", { arrivals: each(240), random: 1 }, 132],
    ["never sooner than asked", { ttlMinutes: 180, random: 0 }, 180],
    [
      "less often after a long silence",
      { arrivals: each(40).map((date) => new Date(date.getTime() - 5 * 86_400_000)) },
      720,
    ],
  ])("%s", (_, input, expected) => expect(minutes(input)).toBe(expected));

  it("says when, and why", () => {
    expect(
      nextPoll({
        now: NOW,
        arrivals: each(240),
        ttlMinutes: null,
        maxAgeSeconds: null,
        retryAfterSeconds: null,
        failures: 0,
        random: 0.5,
      }),
    ).toEqual({
      at: new Date("2024-07-29T14:00:00Z"),
      minutes: 120,
      reason: "something new comes each 4 hours",
    });
  });
});
