import Link from "next/link";
import { HEALTH_ORDER, type HealthState } from "@/lib/domain/feeds/health";
import { HealthMark } from "./health-mark";

/** "1 failing, 2 gone quiet, 14 fine", worst first; leads to the sources. Nothing where nothing is polled. */
export function HealthStrip({ counts }: { counts: Partial<Record<HealthState, number>> }) {
  const states = HEALTH_ORDER.filter((state) => counts[state]);
  if (states.length === 0) return null;
  return (
    <Link href="/admin/sources" className="strip healthstrip" aria-label="Health of the sources">
      {states.map((state) => (
        <HealthMark key={state} state={state} count={counts[state]} />
      ))}
    </Link>
  );
}
