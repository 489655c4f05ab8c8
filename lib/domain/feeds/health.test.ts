import { describe, expect, it } from "vitest";
import { feedHealth, HEALTH_ORDER, type HealthInput } from "./health";

const NOW = new Date("2024-07-29T12:00:00Z");
const HOUR = 3_600_000;
const ago = (hours: number): Date => new Date(NOW.getTime() - hours * HOUR);
const health = (input: Partial<HealthInput>): { state: string; words: string } => {
  const { state, words } = feedHealth({
    now: NOW,
    failures: 0,
    lastItemAt: null,
    arrivals: [],
    lastItemCount: 20,
    pausedReason: null,
    ...input,
  });
  return { state, words };
};
/** Something each eight hours, the last of it so many hours ago. */
const steady = (hours: number): Date[] => Array.from({ length: 12 }, (_, at) => ago(hours + at * 8));

describe("how a feed is", () => {
  it.each<[Partial<HealthInput>, string, string]>([
    [{ arrivals: steady(120) }, "quiet", "Answers, but 5 days without an item; usual gap 8 hours"],
    [{ arrivals: steady(3) }, "fine", "Last item 3 hours ago; usual gap 8 hours"],
    [
      { arrivals: steady(3), failures: 1 },
      "fine",
      "Last item 3 hours ago; usual gap 8 hours; the last try failed",
    ],
    [{ arrivals: steady(3), failures: 2 }, "failing", "Failed 2 times in a row; last item 3 hours ago"],
    [{ lastItemCount: null }, "new", "Not asked yet"],
    [{ lastItemCount: null, failures: 1 }, "failing", "The first try failed"],
    [{ lastItemCount: 0, arrivals: steady(3) }, "empty", "Answers, but holds no items"],
    [{ pausedReason: "asked to wait", failures: 9 }, "paused", "Paused: asked to wait"],
    [{ arrivals: [ago(24 * 13)] }, "fine", "Last item 13 days ago"],
    [{ arrivals: [ago(24 * 15)] }, "quiet", "Answers, but 15 days without an item"],
    [{}, "fine", "Answers; nothing new since it was added"],
  ])("%j", (input, state, words) => expect(health(input)).toEqual({ state, words }));

  it("does not call a night quiet in a feed of every minute", () => {
    const arrivals = Array.from({ length: 50 }, (_, at) => ago(20 + at / 60));
    expect(health({ arrivals }).state).toBe("fine");
  });

  it("has an order for each state, the worst first", () => {
    expect(HEALTH_ORDER[0]).toBe("failing");
    expect(new Set(HEALTH_ORDER).size).toBe(6);
  });
});
