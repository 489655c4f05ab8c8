import { useEffect, useState, useSyncExternalStore, type RefObject } from "react";
import type { BandItem, Window } from "@/lib/domain/timeline/band";
import { placeToStart } from "@/lib/domain/timeline/band-window";

/** What the server draws for, before anybody knows the screen: the page's full width without the lanes' names. */
const FIRST_WIDTH = 1052;
/** Narrower than this the picture scrolls inside itself. */
const NARROWEST = 940;
/** There what matters stands in this part of what is seen. */
const STARTS_AT = 0.8;

const never = () => () => {};

/** The picture's width in pixels; `live` once there is a script to zoom with. On a phone it opens with today in view. */
export function useBandWidth(
  scroller: RefObject<HTMLElement | null>,
  items: readonly BandItem[],
  opening: Window,
  today: string,
) {
  const [width, setWidth] = useState(FIRST_WIDTH);
  const live = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(NARROWEST, element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const perPx = (opening[1] - opening[0]) / width;
    const place = placeToStart(items, today, element.clientWidth * STARTS_AT * perPx);
    element.scrollTo({ left: (place - opening[0]) / perPx - element.clientWidth * STARTS_AT });
  }, [scroller, width, items, opening, today]);

  return { width, live };
}
