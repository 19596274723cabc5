/** What the client cost so far. Bytes are those of the JSON bodies in UTF-8; "out" is what the add-in sends. */
export interface Counters {
  requests: number;
  bytesOut: number;
  bytesIn: number;
  largestRequest: number;
  largestResponse: number;
  cellsRead: number;
  cellsWritten: number;
}

export function emptyCounters(): Counters {
  return { requests: 0, bytesOut: 0, bytesIn: 0, largestRequest: 0, largestResponse: 0, cellsRead: 0, cellsWritten: 0 };
}

/** UTF-8 length without encoding: a surrogate pair takes four bytes, counted two per half. */
export function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
