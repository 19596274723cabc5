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
  return {
    requests: 0,
    bytesOut: 0,
    bytesIn: 0,
    largestRequest: 0,
    largestResponse: 0,
    cellsRead: 0,
    cellsWritten: 0,
  };
}

const encoder = new TextEncoder();

/** Encoding and counting is several times faster than walking over the characters. */
export function utf8Bytes(text: string): number {
  return encoder.encode(text).length;
}
