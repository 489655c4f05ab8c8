/** BCubed precision, recall and F1 (Bagga and Baldwin 1998) of a clustering, as ../shared/bench/clusters/score.mjs counts them. */
export interface BCubed {
  precision: number;
  recall: number;
  f1: number;
}

/** Both maps lead from an article to the name of its story; an article without an answer is a story of its own. */
export function bcubed(gold: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): BCubed {
  const [wanted, got, both] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  const pairs = [...gold].map(([id, story]) => [story, found.get(id) ?? `none:${id}`] as const);
  for (const [story, answer] of pairs) {
    count(wanted, story);
    count(got, answer);
    count(both, `${story}\t${answer}`);
  }
  let [precision, recall] = [0, 0];
  for (const [story, answer] of pairs) {
    const together = both.get(`${story}\t${answer}`) ?? 0;
    precision += together / (got.get(answer) ?? 1) / gold.size;
    recall += together / (wanted.get(story) ?? 1) / gold.size;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
