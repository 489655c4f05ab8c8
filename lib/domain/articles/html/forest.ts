import type { Table } from "./table";

/**
 * A sum of small decision trees (gradient boosting, Friedman 2001), as its trainer (`bench/train-html.ts`) learns it. A node is a question,
 * `[feature, edge, left, right]`, or a leaf, `[value]`; what is at most `edge` goes left.
 */
export interface Forest {
  /** Names of features; nodes hold their place in this list. */
  features: readonly string[];
  bias: number;
  trees: readonly (readonly (readonly number[])[])[];
}

/** A forest as its file keeps it: a tree is a line of nodes, parted by spaces, and their numbers by colons. */
export interface KeptForest {
  features: readonly string[];
  bias: number;
  trees: readonly string[];
}

export const pack = ({ trees, ...rest }: Forest): KeptForest => ({
  ...rest,
  trees: trees.map((tree) => tree.map((node) => node.join(":")).join(" ")),
});

export const unpack = ({ trees, ...rest }: KeptForest): Forest => ({
  ...rest,
  trees: trees.map((tree) => tree.split(" ").map((node) => node.split(":").map(Number))),
});

/** The chances (0 to 1) that a forest gives to the rows of a table. A feature that the table lacks counts as -1. */
export function chancesOf(forest: Forest, { names, rows }: Table): number[] {
  const columns = forest.features.map((name) => names.indexOf(name));
  return rows.map((row) => {
    let odds = forest.bias;
    for (const tree of forest.trees) {
      let node = tree[0];
      while (node && node.length > 1) {
        const value = row[columns[node[0] ?? 0] ?? -1] ?? -1;
        node = tree[(value <= (node[1] ?? 0) ? node[2] : node[3]) ?? 0];
      }
      odds += node?.[0] ?? 0;
    }
    return 1 / (1 + Math.exp(-odds));
  });
}
