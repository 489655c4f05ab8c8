import { useEffect, useRef, type RefObject } from "react";
import type { Window } from "@/lib/domain/timeline/band";
import { panned, zoomedAt } from "@/lib/domain/timeline/band-window";

interface Gestures {
  window: Window;
  whole: Window;
  change: (window: Window) => void;
}

/** A hand that trembles less than this is clicking, not dragging. */
const DRAG_PX = 4;
/** One notch of a wheel (100 units) zooms by some 16 %. */
const WHEEL_ZOOM = 0.0015;

/**
 * Drag to move, Ctrl or ⌘ with the wheel to zoom (browsers report a trackpad's pinch so), sideways wheel to move, two fingers to
 * pinch. A plain wheel and a single finger stay with the page: nobody who reads on should be held up by the picture.
 */
export function useGestures(plane: RefObject<HTMLElement | null>, gestures: Gestures): void {
  const latest = useRef(gestures);
  useEffect(() => {
    latest.current = gestures;
  });

  useEffect(() => {
    const element = plane.current;
    if (!element) return;
    const ended = new AbortController();
    const listen = { signal: ended.signal };
    const msPerPx = ([from, to]: Window) => (to - from) / element.clientWidth;
    const timeAt = (clientX: number, window: Window) =>
      window[0] + (clientX - element.getBoundingClientRect().left) * msPerPx(window);

    let drag: { x: number; window: Window; moved: boolean } | null = null;
    element.addEventListener(
      "pointerdown",
      (event) => {
        if (event.pointerType !== "touch" && event.button === 0)
          drag = { x: event.clientX, window: latest.current.window, moved: false };
      },
      listen,
    );
    const view = element.ownerDocument.defaultView;
    view?.addEventListener(
      "pointermove",
      (event) => {
        if (!drag || (!drag.moved && Math.abs(event.clientX - drag.x) < DRAG_PX)) return;
        drag.moved = true;
        latest.current.change(
          panned(drag.window, (drag.x - event.clientX) * msPerPx(drag.window), latest.current.whole),
        );
      },
      listen,
    );
    // The click that ends a drag comes after pointerup: it must not follow the link under the pointer.
    view?.addEventListener("pointerup", () => setTimeout(() => (drag = null)), listen);
    const swallow = (event: Event) => {
      if (!drag?.moved) return;
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener("click", swallow, { ...listen, capture: true });
    element.addEventListener("dragstart", (event) => event.preventDefault(), listen);

    element.addEventListener(
      "wheel",
      (event) => {
        const { window, whole, change } = latest.current;
        if (event.ctrlKey || event.metaKey) {
          event.preventDefault();
          change(zoomedAt(window, Math.exp(event.deltaY * WHEEL_ZOOM), timeAt(event.clientX, window), whole));
        } else if (
          window[1] - window[0] < whole[1] - whole[0] &&
          Math.abs(event.deltaX) > Math.abs(event.deltaY)
        ) {
          event.preventDefault();
          change(panned(window, event.deltaX * msPerPx(window), whole));
        }
      },
      { ...listen, passive: false },
    );

    let pinch: { apart: number; at: number; window: Window } | null = null;
    const fingers = (event: TouchEvent) => {
      const [a, b] = event.touches;
      return a && b
        ? {
            apart: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
            middle: (a.clientX + b.clientX) / 2,
          }
        : null;
    };
    element.addEventListener(
      "touchstart",
      (event) => {
        const two = fingers(event);
        if (!two) return;
        event.preventDefault();
        const { window } = latest.current;
        pinch = { apart: two.apart, at: timeAt(two.middle, window), window };
      },
      { ...listen, passive: false },
    );
    element.addEventListener(
      "touchmove",
      (event) => {
        const two = fingers(event);
        if (!pinch || !two) return;
        event.preventDefault();
        latest.current.change(
          zoomedAt(pinch.window, pinch.apart / two.apart, pinch.at, latest.current.whole),
        );
      },
      { ...listen, passive: false },
    );
    element.addEventListener("touchend", () => (pinch = null), listen);
    return () => ended.abort();
  }, [plane]);
}
