/** What the keys do here and now. */
export function KeyLegend({ keys, on }: { keys: readonly (readonly [string, string])[]; on: boolean }) {
  if (!on) return null;
  return (
    <footer className="keys" aria-label="Keys">
      {keys.map(([key, what]) => (
        <span key={key}>
          {key.split(" ").map((one) => (
            <kbd key={one}>{one}</kbd>
          ))}
          {what}
        </span>
      ))}
      <span className="push">
        <kbd>?</kbd>all keys
      </span>
    </footer>
  );
}
