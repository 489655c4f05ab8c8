/** The shapes that stand beside words: states, keep and drop, checks. Drawn once a page, used by `<use>`. */
export function Symbols() {
  return (
    <svg width="0" height="0" className="sr" aria-hidden="true">
      <defs>
        <symbol id="s-happened" viewBox="0 0 14 14">
          <circle cx="7" cy="7" r="5.5" fill="currentColor" />
        </symbol>
        <symbol id="s-planned" viewBox="0 0 14 14">
          <circle cx="7" cy="7" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.75" />
        </symbol>
        <symbol id="s-partly" viewBox="0 0 14 14">
          <circle cx="7" cy="7" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.75" />
          <path d="M7 2.25a4.75 4.75 0 0 0 0 9.5z" fill="currentColor" />
        </symbol>
        <symbol id="s-slipped" viewBox="0 0 14 14">
          <circle cx="4" cy="7" r="3.1" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M8.6 7h4.6M10.9 4.4 13.5 7l-2.6 2.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </symbol>
        <symbol id="s-due" viewBox="0 0 14 14">
          <path d="M7 .9 13.1 7 7 13.1.9 7z" fill="none" stroke="currentColor" strokeWidth="1.75" />
          <path d="M7 4v3.6M7 9v1.4" stroke="currentColor" strokeWidth="1.75" />
        </symbol>
        <symbol id="s-cancelled" viewBox="0 0 14 14">
          <circle cx="7" cy="7" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.75" />
          <path d="M1.5 12.5 12.5 1.5" stroke="currentColor" strokeWidth="1.75" />
        </symbol>
        <symbol id="s-replaced" viewBox="0 0 14 14">
          <path d="M11.6 8.3A4.75 4.75 0 1 1 10.4 3.6" fill="none" stroke="currentColor" strokeWidth="1.75" />
          <path d="M7.6 4.2h3.4V.8" fill="none" stroke="currentColor" strokeWidth="1.75" />
        </symbol>
        <symbol id="s-unknown" viewBox="0 0 14 14">
          <circle
            cx="7"
            cy="7"
            r="4.75"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.9"
            strokeDasharray="1.6 2.13"
          />
        </symbol>
        <symbol id="h-fine" viewBox="0 0 14 14">
          <path d="M.5 8.5 4 5l3 4 3-4.5 3.5 3" fill="none" stroke="currentColor" strokeWidth="1.75" />
        </symbol>
        <symbol id="h-empty" viewBox="0 0 14 14">
          <path d="M.5 7h13" stroke="currentColor" strokeWidth="1.75" />
        </symbol>
        <symbol id="h-quiet" viewBox="0 0 14 14">
          <path d="M.5 8.5 3.2 4.5l2.6 4.5h1" fill="none" stroke="currentColor" strokeWidth="1.75" />
          <path d="M8.6 9H14" stroke="currentColor" strokeWidth="1.75" strokeDasharray="1.75 1.4" />
        </symbol>
        <symbol id="h-failing" viewBox="0 0 14 14">
          <path
            d="M0 7h3.2M10.8 7H14M4.6 4.6l4.8 4.8M9.4 4.6 4.6 9.4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.75"
          />
        </symbol>
        <symbol id="h-paused" viewBox="0 0 14 14">
          <path d="M4.5 2.5v9M9.5 2.5v9" stroke="currentColor" strokeWidth="2" />
        </symbol>
        <symbol id="h-new" viewBox="0 0 14 14">
          <path d="M.5 7h13" stroke="currentColor" strokeWidth="1.75" strokeDasharray="2 2" />
        </symbol>
        <symbol id="i-check" viewBox="0 0 14 14">
          <path d="m2.5 7.3 3 3 6-6.6" fill="none" stroke="currentColor" strokeWidth="1.75" />
        </symbol>
        <symbol id="i-x" viewBox="0 0 14 14">
          <path d="m3 3 8 8m0-8-8 8" stroke="currentColor" strokeWidth="1.6" />
        </symbol>
        <symbol id="i-keep" viewBox="0 0 14 14">
          <path d="M2 3.5h10M2 7h10M2 10.5h6" stroke="currentColor" strokeWidth="1.75" />
        </symbol>
        <symbol id="i-drop" viewBox="0 0 14 14">
          <path d="M2 7h10" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2 2" />
        </symbol>
      </defs>
    </svg>
  );
}

export function Shape({ id, size = 14 }: { id: string; size?: number }) {
  return (
    <svg className="shape" width={size} height={size} aria-hidden="true">
      <use href={`#${id}`} />
    </svg>
  );
}

/** The desk's own mark: what happened, and what is promised. */
export function Logo({ width = 40 }: { width?: number }) {
  return (
    <svg width={width} height={width * 0.35} viewBox="0 0 40 14" aria-hidden="true">
      <circle cx="7" cy="7" r="6" fill="currentColor" />
      <path d="M13 7h14" stroke="currentColor" strokeWidth="2" />
      <circle cx="33" cy="7" r="5" fill="none" stroke="var(--accent)" strokeWidth="2.25" />
    </svg>
  );
}
