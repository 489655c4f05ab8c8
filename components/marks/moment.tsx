const SHORT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** A moment of the desk's own clock, in UTC: `28 Mar, 06:00`. */
export function Moment({ at, never = "never" }: { at: Date | null; never?: string }) {
  if (!at) return <>{never}</>;
  return (
    <time dateTime={at.toISOString()} title={`${at.toISOString().slice(0, 16).replace("T", " ")} UTC`}>
      {SHORT.format(at)}
    </time>
  );
}
