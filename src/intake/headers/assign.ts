/**
 * Assigns rows to columns one to one so that the sum of the scores is largest (Kuhn 1955, with the shortest augmenting paths
 * of Jonker and Volgenant). `scores[row][column]` ≥ 0; 0 means "not together". Returns the column of each row, or -1.
 */
export function assign(scores: readonly (readonly number[])[]): number[] {
  const rows = scores.length;
  const width = scores[0]?.length ?? 0;
  if (rows === 0 || width === 0) return scores.map(() => -1);
  // Every row may also stay alone, at no gain: one private column each.
  const columns = width + rows;
  const cost = (row: number, column: number): number =>
    column < width ? -(scores[row]?.[column] ?? 0) : 0;
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(columns + 1).fill(Infinity);
    const used = new Uint8Array(columns + 1);
    do {
      used[column] = 1;
      const current = rowOf[column] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let j = 1; j <= columns; j++) {
        if (used[j] === 1) continue;
        const reduced =
          cost(current - 1, j - 1) - (rowPotential[current] ?? 0) - (columnPotential[j] ?? 0);
        if (reduced < (least[j] ?? Infinity)) {
          least[j] = reduced;
          way[j] = column;
        }
        if ((least[j] ?? Infinity) < delta) {
          delta = least[j] ?? Infinity;
          next = j;
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (used[j] === 1) {
          const owner = rowOf[j] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + delta;
          columnPotential[j] = (columnPotential[j] ?? 0) - delta;
        } else least[j] = (least[j] ?? 0) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    do {
      const before = way[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    } while (column !== 0);
  }
  const result = scores.map(() => -1);
  for (let j = 1; j <= width; j++) {
    const row = (rowOf[j] ?? 0) - 1;
    if (row >= 0 && (scores[row]?.[j - 1] ?? 0) > 0) result[row] = j - 1;
  }
  return result;
}
