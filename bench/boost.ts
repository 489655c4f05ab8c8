/**
 * A small trainer of gradient-boosted trees for two classes (Friedman 2001; second-order leaves and histograms as in
 * XGBoost, Chen & Guestrin 2016). Deterministic: rows and columns are sampled by a seeded generator.
 */
import type { Forest, PackedForest, Tree } from "../lib/domain/forest";

export interface Sample {
  columns: readonly string[];
  /** Row after row, `columns.length` numbers each. */
  rows: Float64Array;
  /** Between 0 and 1: how much of the line or block is body. */
  labels: Float64Array;
  weights: Float64Array;
}

export interface Growth {
  trees: number;
  depth: number;
  rate: number;
  /** Takes this much evidence (sum of second derivatives) to make a leaf. */
  leastEvidence: number;
  shrink: number;
  rowShare: number;
  columnShare: number;
  seed: number;
}

const BINS = 48;

/** The minimal-standard generator of Park and Miller (1988). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Thresholds between a column's quantiles: at most BINS - 1 of them. */
function edgesOf(rows: Float64Array, width: number, column: number): number[] {
  const count = rows.length / width;
  const step = Math.max(1, Math.floor(count / 20_000));
  const values: number[] = [];
  for (let i = 0; i < count; i += step) values.push(rows[i * width + column] ?? 0);
  const distinct = [...new Set(values.sort((a, b) => a - b))];
  const sorted = distinct.length <= BINS ? distinct : values;
  const edges = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) {
    const at = Math.floor((bin * sorted.length) / BINS);
    if (at > 0) edges.add(Number((((sorted[at - 1] ?? 0) + (sorted[at] ?? 0)) / 2).toPrecision(4)));
  }
  return [...edges].sort((a, b) => a - b);
}

/** Column after column, the bin of each row's value. */
function binned(rows: Float64Array, width: number, edges: number[][]): Uint8Array {
  const count = rows.length / width;
  const bins = new Uint8Array(rows.length);
  for (let column = 0; column < width; column++) {
    const own = edges[column] ?? [];
    for (let i = 0; i < count; i++) {
      const value = rows[i * width + column] ?? 0;
      let [low, high] = [0, own.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value < (own[middle] ?? 0)) high = middle;
        else low = middle + 1;
      }
      bins[column * count + i] = low;
    }
  }
  return bins;
}

/** A node that may still be split, with the sums of both derivatives in each bin of each column. */
interface Open {
  node: number;
  rows: Int32Array;
  depth: number;
  sums: Float64Array;
}

/** Interleaved: the first and the second derivatives, BINS pairs a column. */
function sumBins(
  mine: Int32Array,
  asked: readonly number[],
  bins: Uint8Array,
  gradient: Float64Array,
  curvature: Float64Array,
): Float64Array {
  const sums = new Float64Array(asked.length * BINS * 2);
  asked.forEach((column, at) => {
    const from = column * gradient.length;
    const base = at * BINS * 2;
    for (let k = 0; k < mine.length; k++) {
      const i = mine[k] ?? 0;
      const bin = base + 2 * (bins[from + i] ?? 0);
      sums[bin] = (sums[bin] ?? 0) + (gradient[i] ?? 0);
      sums[bin + 1] = (sums[bin + 1] ?? 0) + (curvature[i] ?? 0);
    }
  });
  return sums;
}

/** Learns a forest. `Growth` says how many trees, how deep, and how carefully. */
export function boost({ columns, rows, labels, weights }: Sample, growth: Growth): Forest {
  const width = columns.length;
  const count = labels.length;
  const edges = columns.map((_, column) => edgesOf(rows, width, column));
  const bins = binned(rows, width, edges);
  const random = randomFrom(growth.seed);
  let [yes, all] = [0, 0];
  for (let i = 0; i < count; i++) {
    yes += (labels[i] ?? 0) * (weights[i] ?? 0);
    all += weights[i] ?? 0;
  }
  const bias = Math.log(yes / (all - yes));
  const odds = new Float64Array(count).fill(bias);
  const gradient = new Float64Array(count);
  const curvature = new Float64Array(count);
  const trees: Tree[] = [];
  for (let t = 0; t < growth.trees; t++) {
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-(odds[i] ?? 0)));
      gradient[i] = (p - (labels[i] ?? 0)) * (weights[i] ?? 0);
      curvature[i] = Math.max(p * (1 - p), 1e-6) * (weights[i] ?? 0);
    }
    const chosen = Int32Array.from({ length: count }, (_, i) => i).filter(() => random() < growth.rowShare);
    const asked = columns.map((_, c) => c).filter(() => random() < growth.columnShare);
    const tree = { feature: [-1], threshold: [0], left: [0], value: [0] };
    const cut: number[] = [0];
    const open: Open[] = [
      { node: 0, rows: chosen, depth: 0, sums: sumBins(chosen, asked, bins, gradient, curvature) },
    ];
    for (let next = open.shift(); next; next = open.shift()) {
      const { node, rows: mine, depth, sums } = next;
      let [sumG, sumH] = [0, 0];
      for (const i of mine) {
        sumG += gradient[i] ?? 0;
        sumH += curvature[i] ?? 0;
      }
      tree.value[node] = (-growth.rate * sumG) / (sumH + growth.shrink);
      if (depth === growth.depth) continue;
      let best = { gain: 1e-4, column: -1, bin: 0 };
      const whole = (sumG * sumG) / (sumH + growth.shrink);
      for (const [at, column] of asked.entries()) {
        const last = edges[column]?.length ?? 0;
        let [leftG, leftH] = [0, 0];
        for (let bin = 0; bin < last; bin++) {
          leftG += sums[(at * BINS + bin) * 2] ?? 0;
          leftH += sums[(at * BINS + bin) * 2 + 1] ?? 0;
          const [rightG, rightH] = [sumG - leftG, sumH - leftH];
          if (leftH < growth.leastEvidence || rightH < growth.leastEvidence) continue;
          const gain =
            (leftG * leftG) / (leftH + growth.shrink) + (rightG * rightG) / (rightH + growth.shrink) - whole;
          if (gain > best.gain) best = { gain, column, bin };
        }
      }
      if (best.column < 0) continue;
      const { column, bin } = best;
      const child = tree.feature.length;
      tree.feature[node] = column;
      tree.threshold[node] = edges[column]?.[bin] ?? 0;
      cut[node] = bin;
      tree.left[node] = child;
      tree.feature.push(-1, -1);
      tree.threshold.push(0, 0);
      tree.left.push(0, 0);
      tree.value.push(0, 0);
      const isLeft = (i: number): boolean => (bins[column * count + i] ?? 0) <= bin;
      const [lefts, rights] = [mine.filter(isLeft), mine.filter((i) => !isLeft(i))];
      // the smaller child is counted, the other is what remains of its parent
      const few = sumBins(lefts.length < rights.length ? lefts : rights, asked, bins, gradient, curvature);
      const rest = sums.map((sum, i) => sum - (few[i] ?? 0));
      const [leftSums, rightSums] = lefts.length < rights.length ? [few, rest] : [rest, few];
      open.push({ node: child, rows: lefts, depth: depth + 1, sums: leftSums });
      open.push({ node: child + 1, rows: rights, depth: depth + 1, sums: rightSums });
    }
    for (let i = 0; i < count; i++) {
      let node = 0;
      for (let column = tree.feature[0] ?? -1; column >= 0; column = tree.feature[node] ?? -1)
        node = (tree.left[node] ?? 0) + ((bins[column * count + i] ?? 0) <= (cut[node] ?? 0) ? 0 : 1);
      odds[i] = (odds[i] ?? 0) + (tree.value[node] ?? 0);
    }
    trees.push(tree);
  }
  return { columns, bias, trees };
}

/** A forest as it is kept: no number longer than it has to be, nothing that can be worked out. */
export function pack({ columns, bias, trees }: Forest): PackedForest {
  const short = (values: readonly number[], digits: number): number[] =>
    values.map((value) => Number(Number(value.toPrecision(digits)).toFixed(4)));
  return {
    columns,
    bias: Number(bias.toFixed(3)),
    trees: trees.map(({ feature, threshold, value }) => [
      feature,
      short(
        threshold.filter((_, node) => (feature[node] ?? -1) >= 0),
        4,
      ),
      short(value, 3),
    ]),
  };
}
