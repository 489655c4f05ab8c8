/**
 * Gradient-boosted regression trees (Friedman, "Greedy Function Approximation", Annals of Statistics 2001), as learned by
 * `bench/boost.ts`. A tree is four arrays over its nodes, children behind parents; `feature` is -1 in a leaf. Every
 * node has a value: a leaf's is what it adds to the log-odds, an inner node's the mean of the leaves below it.
 */
export interface Tree {
  feature: readonly number[];
  /** A row goes left when its value is below the threshold. */
  threshold: readonly number[];
  /** The left child; the right one follows it. */
  left: readonly number[];
  value: readonly number[];
}

export interface Forest {
  /** Names of the row's columns, in order. */
  columns: readonly string[];
  bias: number;
  trees: readonly Tree[];
}

/** The log-odds of a row: the bias and one leaf of each tree. */
export function grow(forest: Forest, row: ArrayLike<number>): number {
  let sum = forest.bias;
  for (const { feature, threshold, left, value } of forest.trees) {
    let node = 0;
    for (let column = feature[0] ?? -1; column >= 0; column = feature[node] ?? -1) {
      node = (left[node] ?? 0) + ((row[column] ?? 0) < (threshold[node] ?? 0) ? 0 : 1);
    }
    sum += value[node] ?? 0;
  }
  return sum;
}

/**
 * What each column has added to the row's log-odds: along the path of each tree, the change from a node's value to its
 * child's counts for the column asked at that node (Saabas 2014; Palczewska et al., "Interpreting random forest
 * models using a feature contribution method", 2013). Together with the bias they add up to `grow`.
 */
export function contributions(forest: Forest, row: ArrayLike<number>): Map<string, number> {
  const shares = new Float64Array(forest.columns.length);
  for (const { feature, threshold, left, value } of forest.trees) {
    let node = 0;
    for (let column = feature[0] ?? -1; column >= 0; column = feature[node] ?? -1) {
      const child = (left[node] ?? 0) + ((row[column] ?? 0) < (threshold[node] ?? 0) ? 0 : 1);
      shares[column] = (shares[column] ?? 0) + (value[child] ?? 0) - (value[node] ?? 0);
      node = child;
    }
  }
  return new Map(forest.columns.map((name, column) => [name, shares[column] ?? 0]));
}

/** The chances (0 to 1) that a forest gives to the rows of a table, whose columns it finds by name. One that the table lacks counts as -1. */
export function chances(
  forest: Forest,
  { names, rows }: { names: readonly string[]; rows: readonly ArrayLike<number>[] },
): number[] {
  const places = forest.columns.map((name) => names.indexOf(name));
  return rows.map((row) => {
    const own = Float64Array.from(places, (place) => row[place] ?? -1);
    return 1 / (1 + Math.exp(-grow(forest, own)));
  });
}

/** A forest as it is kept in a file: of each tree its columns (-1 in a leaf), the inner nodes' thresholds, and all values. */
export interface PackedForest {
  columns: readonly string[];
  bias: number;
  /** True where a row also goes left when its value is the threshold itself. */
  closed?: boolean;
  trees: readonly (readonly (readonly number[])[])[];
}

/** The next larger number: what is at most `value` is below it, and nothing else is. */
function above(value: number): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value || 0);
  bits.setBigInt64(0, bits.getBigInt64(0) + (value < 0 ? -1n : 1n));
  return bits.getFloat64(0);
}

/** Reads a kept forest. Nodes stand breadth first, so the children of the k-th inner node are nodes 2k + 1 and 2k + 2. */
export function unpack({ columns, bias, closed = false, trees }: PackedForest): Forest {
  return {
    columns,
    bias,
    trees: trees.map(([feature = [], thresholds = [], value = []]) => {
      let inner = 0;
      const left = feature.map((column) => (column < 0 ? 0 : 2 * inner++ + 1));
      inner = 0;
      const threshold = feature.map((column) => {
        if (column < 0) return 0;
        const edge = thresholds[inner++] ?? 0;
        return closed ? above(edge) : edge;
      });
      return { feature, threshold, left, value };
    }),
  };
}
