import { describe, expect, it } from "vitest";
import { edtfBounds, parseEdtf } from "../dates/edtf";
import type { DevelopmentState } from "../developments/states";
import { buildTimeline } from "./build";

function item(id: string, value: string | null, state: DevelopmentState = "happened") {
  const edtf = value === null ? null : parseEdtf(value);
  const bounds = edtf ? edtfBounds(edtf) : { earliest: null, latest: null };
  return { id, edtf, ...bounds, state };
}

const shape = (items: ReturnType<typeof item>[], order: "newest" | "oldest" = "newest") => {
  const timeline = buildTimeline(items, { order, today: "2024-08-01" });
  const names = (list: { id: string }[]) => list.map(({ id }) => id).join(" ");
  return {
    ahead: names(timeline.ahead),
    due: names(timeline.due),
    undated: names(timeline.undated),
    years: timeline.years.map(({ year, months }) => [
      year,
      ...months.map(({ month, items: list }) => `${month}: ${names(list)}`),
    ]),
  };
};

describe("buildTimeline", () => {
  it("sets promises apart, and those whose time has passed apart again", () => {
    const items = [
      item("a", "2024-07-28"),
      item("b", "2025-03", "planned"),
      item("c", "2024-07", "planned"),
      item("d", null, "planned"),
    ];
    expect(shape(items)).toEqual({ ahead: "b d", due: "c", undated: "", years: [[2024, "7: a"]] });
  });

  it("does not call a promise due on its last day", () => {
    expect(shape([item("a", "2024-08-01", "planned")])).toMatchObject({ ahead: "a", due: "" });
  });

  it("orders by year and month, either way, undated last", () => {
    const items = [
      item("x", null),
      item("b", "2024-07-28"),
      item("a", "2023-01-11"),
      item("c", "../2024-07-29"),
      item("y", "2024"),
    ];
    expect(shape(items, "oldest").years).toEqual([
      [2023, "1: a"],
      [2024, "7: b c", "null: y"],
    ]);
    expect(shape(items, "newest").years).toEqual([
      [2024, "7: c b", "null: y"],
      [2023, "1: a"],
    ]);
    expect(shape(items).undated).toBe("x");
  });

  it("breaks ties by id, whatever the order of arrival", () => {
    const items = [item("b", "2024-07-28"), item("a", "2024-07-28")];
    expect(shape(items, "oldest")).toEqual(shape(items.toReversed(), "oldest"));
  });
});
