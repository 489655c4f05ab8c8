"use client";

import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { CATEGORIES } from "@/lib/domain/developments/states";
import {
  extentOf,
  layOutBand,
  planBand,
  wholeOf,
  type BandItem,
  type Mark,
  type Window,
} from "@/lib/domain/timeline/band";
import {
  busiest,
  momentOf,
  openingWindow,
  SPANS,
  windowAround,
  windowInWords,
  zoomedAt,
  type Span,
} from "@/lib/domain/timeline/band-window";
import { categoryWord, categoryWordJa } from "../marks/categories";
import { BandBar } from "./band-bar";
import { BandList } from "./band-list";
import { AXIS, BandPlane, laneHeight } from "./band-plane";
import { BandStrip } from "./band-strip";
import { counted } from "../marks/counted";
import { useBandWidth } from "./use-band-width";
import { useGestures } from "./use-gestures";

/** A step of the plus key. */
const CLOSER = 0.6;
const LIST_PX = 360;

interface Props {
  items: readonly BandItem[];
  /** `YYYY-MM-DD`. */
  today: string;
}

/** The timeline as a picture. The list below says the same in words, so that without script nothing is lost. */
export function Band({ items, today }: Props) {
  const dated = useMemo(() => inTimeOrder(items), [items]);
  const whole = useMemo(() => wholeOf(dated, today), [dated, today]);
  const [opening] = useState<Window>(() => openingWindow(dated, today, whole));
  const [window, setWindow] = useState(opening);
  const [active, setActive] = useState<string | null>(null);
  const [opened, setOpened] = useState<{ mark: Mark; left: number; top: number } | null>(null);
  const section = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const plane = useRef<HTMLDivElement>(null);
  /** The mark that gets the focus once it is drawn. */
  const awaited = useRef<string | null>(null);

  const { width, live } = useBandWidth(scroller, dated, opening, today);
  const plan = useMemo(() => planBand(dated, CATEGORIES, whole, width), [dated, whole, width]);
  const band = useMemo(() => layOutBand(plan, window, width), [plan, window, width]);

  const change = (next: Window) => {
    setWindow(next);
    setOpened(null);
  };
  useGestures(plane, { window, whole, change });

  useEffect(() => {
    if (!awaited.current) return;
    plane.current?.querySelector<HTMLElement>(`[data-ids~="${CSS.escape(awaited.current)}"]`)?.focus();
    awaited.current = null;
  });

  const span = window[1] - window[0];
  const goTo = (item: BandItem | undefined) => {
    if (!item) return;
    const at = momentOf(item);
    awaited.current = item.id;
    setActive(item.id);
    if (at < window[0] || at > window[1]) change(windowAround(at, span, whole));
  };
  const choose = (chosen: Span) => {
    const wide = SPANS[chosen];
    if (wide === null) return change(whole);
    const held = dated.find(({ id }) => id === active);
    const seen = dated.filter((item) => momentOf(item) >= window[0] && momentOf(item) <= window[1]);
    const center = held ? momentOf(held) : busiest(seen.length ? seen : dated, wide, today);
    change(windowAround(center, wide, whole));
  };
  const zoom = (factor: number, item: BandItem | undefined) => {
    awaited.current = item?.id ?? null;
    change(zoomedAt(window, factor, item ? momentOf(item) : (window[0] + window[1]) / 2, whole));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const marks = inMarkOrder(
      band.lanes.flatMap((lane) => lane.marks),
      dated,
    );
    const at = marks.findIndex(({ items }) => items.some(({ id }) => id === active));
    const firsts = marks.map(({ items }) => items[0]);
    const act = {
      ArrowRight: () => goTo(firsts[at + 1] ?? dated.find((item) => momentOf(item) > window[1])),
      ArrowLeft: () => goTo(firsts[at - 1] ?? dated.findLast((item) => momentOf(item) < window[0])),
      Home: () => goTo(dated[0]),
      End: () => goTo(dated.at(-1)),
      "+": () => zoom(CLOSER, firsts[at]),
      "=": () => zoom(CLOSER, firsts[at]),
      "-": () => zoom(1 / CLOSER, firsts[at]),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  const open = (mark: Mark, button: HTMLElement) => {
    const [box, around] = [button.getBoundingClientRect(), section.current?.getBoundingClientRect()];
    if (!around) return;
    const left = Math.max(8, Math.min(box.left - around.left, around.width - LIST_PX - 8));
    setOpened({ mark, left, top: box.bottom - around.top + 6 });
  };
  const close = (backToMark: boolean) => {
    if (backToMark) awaited.current = opened?.mark.items[0]?.id ?? null;
    setOpened(null);
  };

  if (dated.length === 0) return null;
  const words = windowInWords(window);
  return (
    <section
      ref={section}
      className="band"
      aria-label="The timeline as a picture"
      data-live={live || undefined}
    >
      <BandBar
        words={words}
        chosen={spanOf(span, whole)}
        choose={choose}
        earlier={band.earlier}
        later={band.later}
        showEarlier={() => goTo(dated.findLast((item) => momentOf(item) < window[0]))}
        showLater={() => goTo(dated.find((item) => momentOf(item) > window[1]))}
      />
      <div className="band-grid">
        <div className="band-labels" style={{ paddingTop: AXIS }}>
          {plan.map(({ category, rows }) => (
            <div key={category} style={{ height: laneHeight(rows) }}>
              {categoryWord(category)}
              <span lang="ja">{categoryWordJa(category)}</span>
            </div>
          ))}
        </div>
        <div ref={scroller} className="band-scroll">
          <BandPlane
            ref={plane}
            band={band}
            window={window}
            width={width}
            today={today}
            label={`${counted(dated.length, "development")} in ${counted(plan.length, "lane")}, ${words}; the list below says the same in words`}
            active={active}
            onActive={setActive}
            onOpen={open}
            onKeyDown={onKeyDown}
          />
        </div>
      </div>
      <BandStrip items={dated} whole={whole} window={window} change={change} />
      {opened && <BandList {...opened} onZoom={zoomInto(opened.mark)} onClose={close} />}
    </section>
  );

  function zoomInto({ items }: Mark): (() => void) | null {
    const moments = items.map(momentOf);
    const [from, to] = [Math.min(...moments), Math.max(...moments)];
    if (from === to || span <= (to - from) * 2) return null;
    return () => {
      awaited.current = items[0]?.id ?? null;
      change(windowAround((from + to) / 2, Math.max((to - from) * 2.5, SPANS["1m"]), whole));
    };
  }
}

function inTimeOrder(items: readonly BandItem[]): BandItem[] {
  return items
    .filter(({ edtf }) => extentOf(edtf))
    .toSorted((a, b) => momentOf(a) - momentOf(b) || a.id.localeCompare(b.id));
}

/** Marks as the arrows visit them: by the first thing in each. */
function inMarkOrder(marks: readonly Mark[], dated: readonly BandItem[]): Mark[] {
  const place = new Map(dated.map(({ id }, n) => [id, n]));
  const placeOf = ({ items }: Mark) => Math.min(...items.map(({ id }) => place.get(id) ?? dated.length));
  return marks.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Which button says what is seen; none after free zooming. */
function spanOf(span: number, whole: Window): Span | null {
  if (Math.abs(span - (whole[1] - whole[0])) < 1) return "all";
  const found = Object.entries(SPANS).find(([, wide]) => wide !== null && Math.abs(wide - span) < 1);
  return found ? (found[0] as Span) : null;
}
