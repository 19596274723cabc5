/** Memory of every column in a result, so that it moves to the pane instead of being copied. */
export function buffersOf(value: object): Set<Transferable> {
  const buffers = new Set<Transferable>();
  for (const column of Object.values(value)) {
    if (ArrayBuffer.isView(column)) buffers.add(column.buffer);
    else if (typeof column === "object" && column !== null)
      for (const inner of buffersOf(column)) buffers.add(inner);
  }
  return buffers;
}
