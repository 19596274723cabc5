import type { FormatLayer } from "../../book/book";

/**
 * The layers of a list by their first row, so that a small rectangle meets few of them: a sheet painted cell by cell has
 * thousands, and a format is made of ten members. Made anew for a list that was filtered.
 */
const byFirstRow = new WeakMap<readonly FormatLayer[], Map<number, FormatLayer[]>>();

export function rowIndex(layers: readonly FormatLayer[]): Map<number, FormatLayer[]> {
  const known = byFirstRow.get(layers);
  if (known) return known;
  const index = new Map<number, FormatLayer[]>();
  for (const layer of layers) addTo(index, layer);
  byFirstRow.set(layers, index);
  return index;
}

function addTo(index: Map<number, FormatLayer[]>, layer: FormatLayer): void {
  const row = index.get(layer.rect.row);
  if (row) row.push(layer);
  else index.set(layer.rect.row, [layer]);
}

export function pushLayer(layers: FormatLayer[], layer: FormatLayer): void {
  addTo(rowIndex(layers), layer);
  layers.push(layer);
}

/** Puts a layer that begins in the same row in the place of another; null takes the other away. */
export function replaceLayer(layers: FormatLayer[], at: number, layer: FormatLayer | null): void {
  const before = layers[at];
  const row = before && rowIndex(layers).get(before.rect.row);
  if (!before || !row) throw new Error(`there is no format layer ${at}`);
  const parts = layer === null ? [] : [layer];
  row.splice(row.indexOf(before), 1, ...parts);
  layers.splice(at, 1, ...parts);
}
