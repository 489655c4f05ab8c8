/** Gradient-boosted trees for logistic loss, on binned features (Friedman 2001; bins as in LightGBM, Ke et al. 2017). Deterministic. */
import type { Forest } from "../lib/domain/articles/html/forest";

export interface Row {
  features: Float64Array;
  label: number;
  weight: number;
}

export interface Boosting {
  trees: number;
  depth: number;
  rate: number;
  /** The least weight of a leaf, as a share of all. */
  leaf: number;
  l2: number;
  /** Share of the features that each tree may ask about, and of the rows that it sees. */
  features: number;
  rows: number;
}

const BINS = 48;

interface Binned {
  names: string[];
  edges: number[][];
  /** One column of bins per feature. */
  columns: Uint8Array[];
}

function bin(names: string[], rows: readonly Row[]): Binned {
  const edges: number[][] = [];
  const columns = names.map((_, column) => {
    const values = Float64Array.from(rows, (row) => row.features[column] ?? -1);
    const sorted = Float64Array.from(values).sort();
    const cuts = new Set<number>();
    for (let i = 1; i < BINS; i++) cuts.add(sorted[Math.floor((i * sorted.length) / BINS)] ?? 0);
    // rare values at the ends are worth an edge of their own
    for (const share of [0.002, 0.005, 0.01, 0.99, 0.995, 0.998])
      cuts.add(sorted[Math.floor(share * sorted.length)] ?? 0);
    const own = [...cuts].sort((a, b) => a - b).map((cut) => Number(cut.toPrecision(4)));
    const unique = [...new Set(own)].sort((a, b) => a - b);
    edges.push(unique);
    return Uint8Array.from(values, (value) => {
      let low = 0;
      let high = unique.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value <= (unique[middle] ?? 0)) high = middle;
        else low = middle + 1;
      }
      return low;
    });
  });
  return { names, edges, columns };
}

const WIDTH = BINS + 16;

export function boost({ names, rows }: { names: string[]; rows: readonly Row[] }, how: Boosting): Forest {
  const { edges, columns } = bin(names, rows);
  let seed = 20260;
  const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  const positive = rows.reduce((sum, row) => sum + row.weight * row.label, 0);
  const bias = Math.log(positive / (total - positive));
  const odds = new Float64Array(rows.length).fill(bias);
  const g = new Float64Array(rows.length);
  const h = new Float64Array(rows.length);
  const weights = Float64Array.from(rows, (row) => row.weight);
  const labels = Float64Array.from(rows, (row) => row.label);
  const leaf = how.leaf * total * how.rows;
  const trees: number[][][] = [];
  for (let round = 0; round < how.trees; round++) {
    const seen: number[] = [];
    for (let at = 0; at < rows.length; at++) {
      const [weight, chance] = [weights[at] as number, 1 / (1 + Math.exp(-(odds[at] as number)))];
      g[at] = (chance - (labels[at] as number)) * weight;
      h[at] = Math.max(chance * (1 - chance), 1e-6) * weight;
      if (random() < how.rows) seen.push(at);
    }
    const asked = names.flatMap((_, feature) => (random() < how.features ? [feature] : []));
    const tree: number[][] = [];
    const grow = (members: Int32Array, depth: number): number => {
      const place = tree.length;
      tree.push([]);
      let [sumG, sumH, sumW] = [0, 0, 0];
      for (const at of members) {
        sumG += g[at] as number;
        sumH += h[at] as number;
        sumW += weights[at] as number;
      }
      const worth = (a: number, b: number): number => (a * a) / (b + how.l2);
      let best = { gain: 1e-4, feature: -1, cut: 0 };
      if (depth < how.depth && sumW > 2 * leaf) {
        const [bg, bh, bw] = [new Float64Array(WIDTH), new Float64Array(WIDTH), new Float64Array(WIDTH)];
        for (const feature of asked) {
          const column = columns[feature];
          const cuts = edges[feature];
          if (!column || !cuts || cuts.length === 0) continue;
          bg.fill(0);
          bh.fill(0);
          bw.fill(0);
          for (const at of members) {
            const b = column[at] as number;
            bg[b] = (bg[b] as number) + (g[at] as number);
            bh[b] = (bh[b] as number) + (h[at] as number);
            bw[b] = (bw[b] as number) + (weights[at] as number);
          }
          let [leftG, leftH, leftW] = [0, 0, 0];
          for (let cut = 0; cut < cuts.length; cut++) {
            leftG += bg[cut] as number;
            leftH += bh[cut] as number;
            leftW += bw[cut] as number;
            if (leftW < leaf || sumW - leftW < leaf) continue;
            const gain = worth(leftG, leftH) + worth(sumG - leftG, sumH - leftH) - worth(sumG, sumH);
            if (gain > best.gain) best = { gain, feature, cut };
          }
        }
      }
      const column = columns[best.feature];
      if (!column) {
        const value = Number(((-sumG / (sumH + how.l2)) * how.rate).toFixed(3));
        tree[place] = [value];
        return place;
      }
      const left = grow(
        members.filter((at) => (column[at] as number) <= best.cut),
        depth + 1,
      );
      const right = grow(
        members.filter((at) => (column[at] as number) > best.cut),
        depth + 1,
      );
      tree[place] = [best.feature, edges[best.feature]?.[best.cut] ?? 0, left, right];
      return place;
    };
    grow(Int32Array.from(seen), 0);
    trees.push(tree);
    // by bins, as learned
    const cuts = tree.map(([feature = 0, edge = 0, left]) =>
      left === undefined ? 0 : (edges[feature] ?? []).indexOf(edge),
    );
    for (let at = 0; at < rows.length; at++) {
      let place = 0;
      let node = tree[0];
      while (node && node.length > 1) {
        place = (
          (columns[node[0] as number]?.[at] as number) <= (cuts[place] as number) ? node[2] : node[3]
        ) as number;
        node = tree[place];
      }
      odds[at] = (odds[at] as number) + (node?.[0] ?? 0);
    }
  }
  // only the features that are asked about, so that a page's rows stay small
  const used = [
    ...new Set(trees.flatMap((tree) => tree.flatMap((node) => (node.length > 1 ? [node[0] ?? 0] : [])))),
  ].sort((a, b) => a - b);
  return {
    features: used.map((feature) => names[feature] ?? ""),
    bias: Number(bias.toFixed(3)),
    trees: trees.map((tree) =>
      tree.map((node) => (node.length > 1 ? [used.indexOf(node[0] ?? 0), ...node.slice(1)] : node)),
    ),
  };
}
