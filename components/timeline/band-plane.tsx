import type { KeyboardEvent, RefObject } from "react";
import type { Band, Mark, Window } from "@/lib/domain/timeline/band";
import { ticksOf } from "@/lib/domain/timeline/band-window";
import { BandMark } from "./band-mark";

export const AXIS = 24;
const ROW = 20;
const SMALLEST_LANE = 40;

export const laneHeight = (rows: number): number => Math.max(SMALLEST_LANE, rows * ROW + 8);

interface Props {
  ref: RefObject<HTMLDivElement | null>;
  band: Band;
  window: Window;
  width: number;
  today: string;
  label: string;
  /** The item whose mark has the picture's place in the tab order. */
  active: string | null;
  onActive: (id: string) => void;
  onOpen: (mark: Mark, button: HTMLElement) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Lanes, ticks, today's line, and the marks on them. */
export function BandPlane({
  ref,
  band,
  window,
  width,
  today,
  label,
  active,
  onActive,
  onOpen,
  onKeyDown,
}: Props) {
  const tops: number[] = [];
  let height = AXIS;
  for (const lane of band.lanes) {
    tops.push(height);
    height += laneHeight(lane.rows);
  }
  const marks = band.lanes.flatMap((lane) => lane.marks).toSorted((a, b) => a.x - b.x);
  const holder = marks.find((mark) => mark.items.some(({ id }) => id === active)) ?? marks[0];
  return (
    <div
      ref={ref}
      className="band-plane"
      style={{ width, height }}
      role="group"
      aria-label={label}
      aria-describedby="band-keys"
    >
      <Grid window={window} width={width} height={height} tops={tops} today={today} />
      {band.lanes.map((lane, n) =>
        lane.marks.map((mark) => (
          <BandMark
            key={mark.items.map(({ id }) => id).join(" ")}
            mark={mark}
            y={(tops[n] ?? 0) + (laneHeight(lane.rows) - lane.rows * ROW) / 2 + mark.row * ROW}
            inOrder={mark === holder}
            onFocus={onActive}
            onOpen={onOpen}
            onKeyDown={onKeyDown}
          />
        )),
      )}
    </div>
  );
}

interface GridProps {
  window: Window;
  width: number;
  height: number;
  tops: readonly number[];
  today: string;
}

function Grid({ window, width, height, tops, today }: GridProps) {
  const now = ((new Date(`${today}T12:00:00.000Z`).getTime() - window[0]) / (window[1] - window[0])) * width;
  const todayAtEnd = now > width - 50;
  return (
    <svg className="band-lines" width={width} height={height} aria-hidden="true">
      {ticksOf(window, width).map(({ x, label, strong }) => (
        <g key={x}>
          <line className={strong ? "grid y" : "grid"} x1={x} x2={x} y1={16} y2={height} />
          {Math.abs(x + 16 - now) > 44 && x < width - 30 && (
            <text className={strong ? "year" : "tick"} x={x + 5} y={15}>
              {label}
            </text>
          )}
        </g>
      ))}
      {tops.map((top) => (
        <line key={top} className="grid" x1={0} x2={width} y1={top} y2={top} />
      ))}
      {now >= 0 && now <= width && (
        <>
          <line className="now" x1={now} x2={now} y1={16} y2={height} />
          <text
            className="now-t"
            x={now + (todayAtEnd ? -4 : 4)}
            y={13}
            textAnchor={todayAtEnd ? "end" : "start"}
          >
            today
          </text>
        </>
      )}
    </svg>
  );
}
