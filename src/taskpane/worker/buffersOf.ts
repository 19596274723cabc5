/** Memory of every column in a message, so that it moves to the other thread instead of being copied. */
export function buffersOf(value: object): Set<Transferable> {
  const buffers = new Set<Transferable>();
  // A list of a hundred thousand names holds no columns.
  if (Array.isArray(value) && typeof value[0] === "string") return buffers;
  for (const column of Object.values(value)) {
    if (ArrayBuffer.isView(column)) buffers.add(column.buffer);
    else if (typeof column === "object" && column !== null)
      for (const inner of buffersOf(column)) buffers.add(inner);
  }
  return buffers;
}
