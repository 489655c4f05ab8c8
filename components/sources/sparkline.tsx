const HEIGHT = 24;
const STEP = 4;

interface Day {
  day: string;
  count: number;
  failed: boolean;
}

/** New items a day. A day without any is a dash, a day on which nothing answered a cross. */
export function Sparkline({ days }: { days: readonly Day[] }) {
  const most = Math.max(4, ...days.map(({ count }) => count));
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const failed = days.filter((one) => one.failed).length;
  return (
    <svg
      className="spark days30"
      viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`}
      role="img"
      aria-label={`${days.length} days: ${total} items, at most ${Math.max(0, ...days.map(({ count }) => count))} a day${failed ? `, ${failed} days without an answer` : ""}`}
    >
      {days.map(({ day, count, failed }, n) => {
        const x = n * STEP;
        if (failed && count === 0)
          return (
            <path key={day} className="x" d={`M${x} 19l3 3m0-3-3 3`}>
              <title>{`${day}: no answer`}</title>
            </path>
          );
        const height = count === 0 ? 1.5 : Math.max(2, (count / most) * (HEIGHT - 2));
        return (
          <rect
            key={day}
            className={count === 0 ? "z" : undefined}
            x={x}
            y={HEIGHT - height}
            width={3}
            height={height}
          >
            <title>{`${day}: ${count}`}</title>
          </rect>
        );
      })}
    </svg>
  );
}
