import { groupBy } from "../group";
import { FAR_FUTURE, FAR_PAST, edtfBounds, parseEdtf, precisionOf } from "../dates/edtf";
import { labelSides } from "./band-labels";

/** What the picture must know of a development. */
export interface BandItem {
  id: string;
  statement: string;
  edtf: string;
  state: string;
  category: string;
  /** Planned, and its time has passed without a report. */
  due: boolean;
}

/**
 * How exactly a date is known decides its shape: a day is a point, anything longer a bar, "by" and "from" have
 * one end that nobody told.
 */
export type MarkKind = "point" | "bar" | "until" | "since";

export interface Extent {
  kind: MarkKind;
  /** Milliseconds; for `until` both are its end, for `since` both are its start, for a day both are its noon. */
  from: number;
  to: number;
}

/** Milliseconds, both ends. */
export type Window = readonly [from: number, to: number];

export interface Mark {
  /** In time order; more than one where they would lie upon each other. */
  items: readonly BandItem[];
  kind: MarkKind;
  /** `due`, the one state of all its items, or `mixed`. */
  look: string;
  x: number;
  width: number;
  row: number;
  label: string;
  side: "right" | "left" | "inside" | null;
  labelWidth: number;
}

export interface Lane {
  category: string;
  rows: number;
  marks: Mark[];
}

export interface Band {
  lanes: Lane[];
  earlier: number;
  later: number;
}

const DAY_MS = 86_400_000;
/** A dot and the space that keeps it from its neighbour. */
const DOT = 14;
const APART = 17;
/** The shortest bar that still looks like one. */
const SHORTEST_BAR = 12;
/** The stop and the fading dashes of an end that nobody told. */
export const OPEN_TAIL = 48;
/** More rows than this make a lane a list; what does not fit shares a mark. */
const MOST_ROWS = 4;
const ROW_GAP = 4;

/** Where a date lies and which shape it has; null for what is no date. */
export function extentOf(edtf: string): Extent | null {
  const parsed = parseEdtf(edtf);
  if (!parsed) return null;
  const precision = precisionOf(parsed);
  const { earliest, latest } = edtfBounds(parsed);
  const [from, to] = [earliest.getTime(), latest.getTime() + 1];
  if (precision === "day") {
    const noon = Math.floor(from / DAY_MS) * DAY_MS + DAY_MS / 2;
    return { kind: "point", from: noon, to: noon };
  }
  if (to > FAR_FUTURE.getTime()) return { kind: "since", from, to: from };
  if (from <= FAR_PAST.getTime()) return { kind: "until", from: to, to };
  return { kind: "bar", from, to };
}

/** All that is known, and today, with a little room on both sides. */
export function wholeOf(items: readonly BandItem[], today: string): Window {
  const now = new Date(`${today}T12:00:00.000Z`).getTime();
  let [from, to] = [now, now];
  for (const { edtf } of items) {
    const extent = extentOf(edtf);
    if (!extent) continue;
    from = Math.min(from, extent.from);
    to = Math.max(to, extent.to);
  }
  const room = Math.max((to - from) * 0.03, 20 * DAY_MS);
  return [from - room, to + room];
}

interface Placed {
  item: BandItem;
  extent: Extent;
  row: number;
}

export type Plan = readonly { category: string; rows: number; placed: readonly Placed[] }[];

/**
 * Gives every development its lane and its row, once for the whole width: zooming only moves things sideways.
 * Points share the first row; bars and open ends take the first row where they lie clear of each other.
 */
export function planBand(
  items: readonly BandItem[],
  order: readonly string[],
  whole: Window,
  width: number,
): Plan {
  const scale = (time: number) => ((time - whole[0]) / (whole[1] - whole[0])) * width;
  const dated = items.flatMap((item) => {
    const extent = extentOf(item.edtf);
    return extent ? [{ item, extent, row: 0 }] : [];
  });
  dated.sort(
    (a, b) =>
      a.extent.from - b.extent.from || a.extent.to - b.extent.to || a.item.id.localeCompare(b.item.id),
  );
  const lanes = groupBy(dated, ({ item }) => item.category);
  return [...lanes.entries()]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([category, placed]) => ({ category, rows: giveRows(placed, scale), placed }));
}

function giveRows(placed: Placed[], scale: (time: number) => number): number {
  const first = placed.some(({ extent }) => extent.kind === "point") ? 1 : 0;
  const ends: number[] = [];
  const rowOfSame = new Map<string, number>();
  for (const one of placed) {
    if (one.extent.kind === "point") continue;
    const key = sameness(one.extent);
    const known = rowOfSame.get(key);
    const [left, right] = footprint(one.extent, scale);
    const free = ends.findIndex((end) => end + ROW_GAP <= left);
    const row = known ?? (free >= 0 ? free : Math.min(ends.length, MOST_ROWS - first - 1));
    rowOfSame.set(key, row);
    ends[row] = Math.max(ends[row] ?? 0, right);
    one.row = first + row;
  }
  return Math.max(1, first + ends.length);
}

const sameness = ({ kind, from, to }: Extent) => `${kind} ${from} ${to}`;

/** The pixels that a shape covers. */
function footprint({ kind, from, to }: Extent, scale: (time: number) => number): readonly [number, number] {
  const [x, end] = [scale(from), scale(to)];
  if (kind === "point") return [x - DOT / 2, x + DOT / 2];
  if (kind === "until") return [x - OPEN_TAIL, x + 2];
  if (kind === "since") return [x - 2, x + OPEN_TAIL];
  const width = Math.max(end - x, SHORTEST_BAR);
  const middle = (x + end) / 2;
  return [middle - width / 2, middle + width / 2];
}

/**
 * Lays the planned band out for one window: marks with their place in pixels, those that would touch collapsed into
 * one with a count, labels where there is room and nowhere else, and how many lie outside on either side.
 */
export function layOutBand(plan: Plan, window: Window, width: number): Band {
  const scale = (time: number) => ((time - window[0]) / (window[1] - window[0])) * width;
  let [earlier, later] = [0, 0];
  const lanes = plan.map(({ category, rows, placed }) => {
    const seen = placed.filter(({ extent }) => {
      const [left, right] = footprint(extent, scale);
      if (right < 0) earlier += 1;
      else if (left > width) later += 1;
      return right >= 0 && left <= width;
    });
    const marks = [...groupBy(seen, ({ row }) => row).values()].flatMap((row) =>
      labelSides(collapse(row, scale), width),
    );
    marks.sort((a, b) => a.x - b.x || a.row - b.row);
    return { category, rows, marks };
  });
  return { lanes, earlier, later };
}

/** Joins what touches: points by their distance, bars and open ends where they overlap. */
function collapse(row: readonly Placed[], scale: (time: number) => number): Mark[] {
  const groups: { members: Placed[]; left: number; right: number }[] = [];
  for (const one of row) {
    const [left, right] = footprint(one.extent, scale);
    const last = groups.at(-1);
    const gap = one.extent.kind === "point" ? APART - DOT : 0;
    if (last && left < last.right + gap) {
      last.members.push(one);
      last.left = Math.min(last.left, left);
      last.right = Math.max(last.right, right);
    } else groups.push({ members: [one], left, right });
  }
  return groups.flatMap(({ members, left, right }) => {
    const [first] = members;
    if (!first) return [];
    const alike = new Set(members.map(({ extent }) => extent.kind)).size === 1;
    const items = members.map(({ item }) => item);
    return [
      {
        items,
        kind: alike ? first.extent.kind : ("bar" as const),
        look: lookOf(items),
        x: left,
        width: right - left,
        row: first.row,
        label:
          items.length === 1
            ? first.item.statement
            : first.extent.kind === "point" && alike
              ? ""
              : `${items.length} developments`,
        side: null,
        labelWidth: 0,
      },
    ];
  });
}

/** One thing due makes the whole mark due. */
function lookOf(items: readonly BandItem[]): string {
  if (items.some(({ due }) => due)) return "due";
  const states = new Set(items.map(({ state }) => state));
  return states.size === 1 ? ([...states][0] ?? "unknown") : "mixed";
}
