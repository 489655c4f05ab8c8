import { useEffect, useState, useSyncExternalStore, type RefObject } from "react";
import type { Window } from "@/lib/domain/timeline/band";

/** What the server draws for, before anybody knows the screen: the page's full width without the lanes' names. */
const FIRST_WIDTH = 1052;
/** Narrower than this the picture scrolls inside itself. */
const NARROWEST = 940;
/** There today stands in this part of what is seen. */
const TODAY_AT = 0.8;

const never = () => () => {};

/** The picture's width in pixels; `live` once there is a script to zoom with. On a phone it opens with today in view. */
export function useBandWidth(scroller: RefObject<HTMLElement | null>, opening: Window, today: string) {
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
    const part = (new Date(`${today}T12:00:00.000Z`).getTime() - opening[0]) / (opening[1] - opening[0]);
    element?.scrollTo({ left: part * width - element.clientWidth * TODAY_AT });
  }, [scroller, width, opening, today]);

  return { width, live };
}
