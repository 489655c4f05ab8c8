import { useRef, type PointerEvent } from "react";
import { extentOf, type BandItem, type Window } from "@/lib/domain/timeline/band";
import { NEAREST_MS, panned, windowAround } from "@/lib/domain/timeline/band-window";

interface Props {
  items: readonly BandItem[];
  whole: Window;
  window: Window;
  change: (window: Window) => void;
}

/** An edge of the window can be taken this near. */
const GRIP_PX = 8;

const percent = (time: number, [from, to]: Window) => ((time - from) / (to - from)) * 100;
const yearOf = (time: number) => new Date(time).getUTCFullYear();

/** The whole in small, with the window in it. For pointers; keys and buttons do the same. */
export function BandStrip({ items, whole, window, change }: Props) {
  const grip = useRef<{ at: number; window: Window; part: "all" | "from" | "to" } | null>(null);

  const timeOf = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return {
      time: whole[0] + ((event.clientX - left) / width) * (whole[1] - whole[0]),
      near: (GRIP_PX / width) * (whole[1] - whole[0]),
    };
  };
  const take = (event: PointerEvent<HTMLElement>) => {
    const { time, near } = timeOf(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    const inside = time > window[0] - near && time < window[1] + near;
    const from = inside ? window : windowAround(time, window[1] - window[0], whole);
    const part = Math.abs(time - from[0]) < near ? "from" : Math.abs(time - from[1]) < near ? "to" : "all";
    grip.current = { at: time, window: from, part };
    if (!inside) change(from);
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const held = grip.current;
    if (!held) return;
    const { time } = timeOf(event);
    if (held.part === "all") change(panned(held.window, time - held.at, whole));
    else if (held.part === "from")
      change([Math.max(whole[0], Math.min(time, held.window[1] - NEAREST_MS)), held.window[1]]);
    else change([held.window[0], Math.min(whole[1], Math.max(time, held.window[0] + NEAREST_MS))]);
  };
  const release = () => {
    grip.current = null;
  };

  const [first, last] = [yearOf(whole[0]), yearOf(whole[1])];
  const step = Math.max(1, Math.ceil((last - first) / 8));
  const years = Array.from({ length: Math.floor((last - first) / step) }, (_, n) => first + (n + 1) * step);
  return (
    <div className="brush">
      <span>{first === last ? first : `${first} to ${last}`}</span>
      <div
        className="strip"
        aria-hidden="true"
        onPointerDown={take}
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={release}
      >
        {years.map((year) => (
          <span key={year} className="strip-year" style={{ left: `${percent(Date.UTC(year), whole)}%` }}>
            {year}
          </span>
        ))}
        {items.map(({ id, edtf, due }) => {
          const extent = extentOf(edtf);
          return (
            extent && (
              <i
                key={id}
                className={due ? "due" : undefined}
                style={{ left: `${percent((extent.from + extent.to) / 2, whole)}%` }}
              />
            )
          );
        })}
        <span
          className="strip-window"
          style={{ left: `${percent(window[0], whole)}%`, right: `${100 - percent(window[1], whole)}%` }}
        />
      </div>
    </div>
  );
}
