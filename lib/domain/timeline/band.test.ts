import { describe, expect, it } from "vitest";
import { extentOf, layOutBand, planBand, wholeOf, type BandItem, type Window } from "./band";
import {
  busiest,
  openingWindow,
  panned,
  ticksOf,
  windowAround,
  windowInWords,
  zoomedAt,
} from "./band-window";

const day = (text: string) => new Date(`${text}T00:00:00.000Z`).getTime();
const year: Window = [day("2024-01-01"), day("2025-01-01")];
const LANES = ["diplomacy", "command", "bases"];

function item(id: string, edtf: string, more: Partial<BandItem> = {}): BandItem {
  return {
    id,
    statement: `Statement ${id}.`,
    edtf,
    state: "happened",
    category: "command",
    due: false,
    ...more,
  };
}

const layOut = (items: BandItem[], window: Window = year, width = 1000) =>
  layOutBand(planBand(items, LANES, year, width), window, width);

const marksOf = (items: BandItem[], window?: Window, width?: number) =>
  layOut(items, window, width).lanes.flatMap(({ marks }) => marks);

describe("the shape of a date", () => {
  it("is a point for a day, a bar for what is longer, an open end for by and from", () => {
    expect(extentOf("2024-07-28")).toEqual({
      kind: "point",
      from: day("2024-07-28") + 43_200_000,
      to: day("2024-07-28") + 43_200_000,
    });
    expect(extentOf("2024-07")).toEqual({ kind: "bar", from: day("2024-07-01"), to: day("2024-08-01") });
    expect(extentOf("2024-07-10/2024-07-12")).toEqual({
      kind: "bar",
      from: day("2024-07-10"),
      to: day("2024-07-13"),
    });
    expect(extentOf("../2024-07-29")).toEqual({
      kind: "until",
      from: day("2024-07-30"),
      to: day("2024-07-30"),
    });
    expect(extentOf("2036/..")).toEqual({ kind: "since", from: day("2036-01-01"), to: day("2036-01-01") });
  });

  it("is none for what is no date", () => {
    expect(extentOf("soon")).toBeNull();
    expect(layOut([item("a", "soon")]).lanes).toEqual([]);
  });
});

describe("layOutBand", () => {
  it("orders lanes as given and leaves empty ones out", () => {
    const { lanes } = layOut([
      item("a", "2024-05-01", { category: "bases" }),
      item("b", "2024-05-01", { category: "diplomacy" }),
    ]);
    expect(lanes.map(({ category }) => category)).toEqual(["diplomacy", "bases"]);
  });

  it("draws a month as long as a month is", () => {
    const [mark] = marksOf([item("a", "2024-07")]);
    expect(mark?.x).toBeCloseTo((182 / 366) * 1000);
    expect(mark?.width).toBeCloseTo((31 / 366) * 1000);
  });

  it("collapses days that would touch, with their count, and parts them nearer by", () => {
    const items = [item("a", "2024-07-26"), item("b", "2024-07-28"), item("c", "2024-07-28")];
    expect(marksOf(items).map(({ items }) => items.length)).toEqual([3]);
    expect(marksOf(items, [day("2024-07-15"), day("2024-08-15")]).map(({ items }) => items.length)).toEqual([
      1, 2,
    ]);
  });

  it("keeps bars that overlap apart in rows, and the same ones together", () => {
    const marks = marksOf([
      item("a", "2024-03/2024-08"),
      item("b", "2024-07"),
      item("c", "2024-07"),
      item("d", "2024-10"),
    ]);
    expect(marks.map(({ items, row }) => `${items.map(({ id }) => id).join("")}${row}`)).toEqual([
      "a0",
      "bc1",
      "d0",
    ]);
  });

  it("puts bars under points, in the same row at every zoom", () => {
    const items = [item("a", "2024-07"), item("b", "2024-07-10")];
    for (const window of [year, [day("2024-06-01"), day("2024-09-01")] as const])
      expect(
        marksOf(items, window)
          .map(({ items: [one], row }) => `${one?.id}${row}`)
          .sort(),
      ).toEqual(["a1", "b0"]);
  });

  it("counts what lies outside on either side", () => {
    const items = [
      item("a", "2024-01-15"),
      item("b", "2024-07-10"),
      item("c", "2024-11-10"),
      item("d", "2024-12-10"),
    ];
    expect(layOut(items, [day("2024-06-01"), day("2024-09-01")])).toMatchObject({ earlier: 1, later: 2 });
  });

  it("calls a mark due as soon as one thing in it is", () => {
    const items = [item("a", "2024-07-28"), item("b", "2024-07-28", { state: "planned", due: true })];
    expect(marksOf(items)[0]?.look).toBe("due");
    expect(marksOf([item("a", "2024-07-28"), item("b", "2024-07-28", { state: "planned" })])[0]?.look).toBe(
      "mixed",
    );
  });

  it("gives labels only where they overlap nothing", () => {
    const many = Array.from({ length: 24 }, (_, n) =>
      item(String(n), new Date(day("2024-01-03") + n * 15 * 86_400_000).toISOString().slice(0, 10)),
    );
    const boxes = marksOf(many).flatMap(({ x, width, side, labelWidth }) => {
      const own = [[x, x + width]] as [number, number][];
      if (side === "right") own.push([x + width + 6, x + width + 6 + labelWidth]);
      if (side === "left") own.push([x - 6 - labelWidth, x - 6]);
      return own;
    });
    boxes.sort((a, b) => a[0] - b[0]);
    boxes.slice(1).forEach(([left], n) => expect(left).toBeGreaterThanOrEqual(boxes[n]?.[1] ?? 0));
    for (const [left, right] of boxes) expect(left >= -7 && right <= 1007).toBe(true);
  });
});

describe("the window", () => {
  const whole: Window = [day("2020-01-01"), day("2030-01-01")];

  it("stays within the whole", () => {
    expect(panned(year, -1e15, whole)[0]).toBe(whole[0]);
    expect(windowAround(day("2029-12-31"), 1e11, whole)[1]).toBe(whole[1]);
    expect(zoomedAt(year, 1e6, day("2024-06-01"), whole)).toEqual(whole);
  });

  it("keeps the moment under the pointer where it is", () => {
    const at = day("2024-04-01");
    const [from, to] = zoomedAt(year, 0.5, at, whole);
    expect((at - from) / (to - from)).toBeCloseTo((at - year[0]) / (year[1] - year[0]));
  });

  it("opens with everything, or with the busiest part and today", () => {
    const near = [item("a", "2024-03-01"), item("b", "2024-07-28")];
    const all = wholeOf(near, "2024-08-01");
    expect(openingWindow(near, "2024-08-01", all)).toBe(all);
    const far = [...near, item("c", "2036")];
    const [from, to] = openingWindow(far, "2024-08-01", wholeOf(far, "2024-08-01"));
    expect(from).toBeLessThan(day("2024-03-01"));
    expect(to).toBeLessThan(day("2026-08-01"));
    expect(to).toBeGreaterThan(day("2024-08-01"));
  });

  it("goes where most is", () => {
    const items = [item("a", "2021-01-01"), item("b", "2024-07-01"), item("c", "2024-07-20")];
    expect(Math.abs(busiest(items, 31 * 86_400_000, "2021-01-05") - day("2024-07-10"))).toBeLessThan(
      3 * 86_400_000,
    );
  });

  it("says itself in words, and has its ticks", () => {
    expect(windowInWords([day("2024-01-10"), day("2025-12-10")])).toBe("January 2024 to December 2025");
    expect(windowInWords([day("2024-07-10"), day("2024-08-10")])).toBe("10 July 2024 to 10 August 2024");
    expect(ticksOf(year, 1000).map(({ label }) => label)).toContain("Apr");
    expect(ticksOf(year, 1000)[0]).toEqual({ x: 0, label: "2024", strong: true });
  });
});
