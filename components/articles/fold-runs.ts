import type { LineDecision } from "@/lib/domain/articles/extraction";

/** Shorter runs of dropped lines stay open: folding them would hide more than it clears. */
const SHORTEST_FOLD = 4;

interface Run {
  folded: boolean;
  first: number;
  last: number;
  lines: LineDecision[];
  what: string;
  why: string;
}

/** Lines in runs: long runs that were dropped without doubt fold into one row with a count. Blank lines count nowhere. */
export function foldRuns(lines: readonly LineDecision[]): Run[] {
  const visible = lines.filter((line) => line.role !== "blank");
  const runs: LineDecision[][] = [];
  for (const line of visible) {
    const open = runs.at(-1);
    const foldable = (one: LineDecision) => !one.keep && !one.doubtful;
    if (open?.[0] && foldable(open[0]) === foldable(line)) open.push(line);
    else runs.push([line]);
  }
  return runs.map((run) => {
    const [head, tail] = [run[0], run.at(-1)];
    const folded = run.length >= SHORTEST_FOLD && run.every((line) => !line.keep && !line.doubtful);
    return {
      folded,
      first: head?.n ?? 0,
      last: tail?.n ?? 0,
      lines: run,
      what: commonest(run.map((line) => line.role)),
      why: commonest(run.map((line) => line.reason)),
    };
  });
}

function commonest(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}
