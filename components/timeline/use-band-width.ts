import { useEffect, useState, type RefObject } from "react";
import type { Window } from "@/lib/domain/timeline/band";

/** What the server draws for, before anybody knows the screen: the page's full width without the lanes' names. */
const FIRST_WIDTH = 1052;
/** Narrower than this the picture scrolls inside itself. */
const NARROWEST = 940;
/** There today stands in this part of what is seen. */
const TODAY_AT = 0.7;

/** The picture's width in pixels; `live` once there is a script to zoom with. On a phone it opens with today in view. */
export function useBandWidth(scroller: RefObject<HTMLElement | null>, whole: Window, today: string) {
  const [width, setWidth] = useState(FIRST_WIDTH);
  const [live, setLive] = useState(false);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(NARROWEST, element.clientWidth));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    setLive(true);
    return () => observer.disconnect();
  }, [scroller]);

  useEffect(() => {
    const element = scroller.current;
    if (!element || !live) return;
    const part = (new Date(`${today}T12:00:00.000Z`).getTime() - whole[0]) / (whole[1] - whole[0]);
    element.scrollLeft = part * width - element.clientWidth * TODAY_AT;
  }, [scroller, live, width, whole, today]);

  return { width, live };
}
