/** Rounds of the power method: the sign of a coordinate is wanted, not its value. */
const POWER_ROUNDS = 100;
/** Rounds in which members change sides; most groups are settled after two. */
const MOST_MOVES = 10;

const mean = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let n = 0; n < values.length; n++) sum += values[n] ?? 0;
  return sum / (values.length || 1);
};

/** What members have in common with all of them is taken out of their likeness: each row and each column sums to nought (Gower 1966). */
function centred(links: readonly Float64Array[]): Float64Array[] {
  const rows = links.map(mean);
  const all = mean(rows);
  return links.map((row, n) => row.map((value, m) => value - (rows[n] ?? 0) - (rows[m] ?? 0) + all));
}

/** The first principal coordinate of each member, by the power method, from a start that no two members share. */
function firstCoordinate(matrix: readonly Float64Array[]): Float64Array {
  let vector = Float64Array.from(matrix, (_, n) => n + 1);
  for (let round = 0; round < POWER_ROUNDS; round++) {
    const next = Float64Array.from(matrix, (row) =>
      row.reduce((sum, value, m) => sum + value * (vector[m] ?? 0), 0),
    );
    const length = Math.hypot(...next) || 1;
    vector = next.map((value) => value / length);
  }
  return vector;
}

/** Each member on the side whose other members it is nearer to, in round after round until none moves. */
function settled(matrix: readonly Float64Array[], start: readonly boolean[]): boolean[] {
  const lengths = matrix.map((row, n) => Math.sqrt(Math.max(row[n] ?? 0, 1e-9)));
  let sides = [...start];
  for (let round = 0; round < MOST_MOVES && sides.includes(true) && sides.includes(false); round++) {
    const before = sides;
    sides = matrix.map((row, n) => {
      let [here, there, inHere, inThere] = [0, 0, 0, 0];
      for (const [m, side] of before.entries()) {
        if (m === n) continue;
        const near = (row[m] ?? 0) / ((lengths[n] ?? 1) * (lengths[m] ?? 1));
        if (side) {
          there += near;
          inThere++;
        } else {
          here += near;
          inHere++;
        }
      }
      return there / Math.max(1, inThere) > here / Math.max(1, inHere);
    });
    if (sides.every((side, n) => side === before[n])) break;
  }
  return sides;
}

/**
 * The two halves that a group would fall into, as a side for each member; all on one side where nothing parts them. `links` holds the likeness of each two
 * members, 0–1, with 1 for a member and itself. The sign of the first principal coordinate parts them, then each goes to the nearer side. What all of them
 * share, the words of their kind of event, has no say: average-link clustering, where it has, mostly takes off the oddest articles one by one.
 */
export function halves(links: readonly Float64Array[]): boolean[] {
  const matrix = centred(links);
  return settled(
    matrix,
    [...firstCoordinate(matrix)].map((value) => value < 0),
  );
}
