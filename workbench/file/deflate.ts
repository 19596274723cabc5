/**
 * Raw deflate through the platform's own CompressionStream (Node 20, Chromium), so that a worksheet of several hundred
 * megabytes passes in chunks and never stands in memory, or in one string, as a whole.
 */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

async function* readAll(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined); // the consumer stopped early or the stream failed: its error was already delivered by read()
  }
}

async function* transform(
  input: Chunks,
  through: CompressionStream | DecompressionStream
): AsyncGenerator<Uint8Array> {
  const writer = through.writable.getWriter();
  let failure: unknown = null;
  const feeding = (async () => {
    for await (const chunk of input) {
      await writer.ready;
      // The promise of each write is awaited through `ready` and `close`; a failure surfaces at the reader.
      writer.write(chunk as Uint8Array<ArrayBuffer>).catch(() => undefined);
    }
    await writer.close();
  })().catch(async (error: unknown) => {
    failure = error;
    await writer.abort(error).catch(() => undefined); // already errored by the reader's side
  });
  try {
    yield* readAll(through.readable as ReadableStream<Uint8Array>);
    await feeding;
  } catch (error) {
    await feeding;
    throw failure ?? error;
  }
  if (failure) throw failure;
}

export const inflateRaw = (packed: Uint8Array): AsyncGenerator<Uint8Array> =>
  transform(slices(packed), new DecompressionStream("deflate-raw"));
export const deflateRaw = (input: Chunks): AsyncGenerator<Uint8Array> =>
  transform(input, new CompressionStream("deflate-raw"));

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  const size = 1 << 18;
  for (let at = 0; at < bytes.length; at += size)
    yield bytes.subarray(at, Math.min(at + size, bytes.length));
}

export async function collect(input: Chunks): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of input) {
    parts.push(part);
    length += part.length;
  }
  return join(parts, length);
}

export function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Feeds a parser that works on whole tokens: `parse` gets all bytes not yet consumed and says how many it has done with.
 * Yields after each step, so that what the parser made can be passed on; returns what the parser left at the end.
 * The buffer grows by at least its own size each time, which keeps the work linear even for one enormous token.
 */
export async function* parseSteps(
  chunks: Chunks,
  parse: (bytes: Uint8Array, last: boolean) => number
): AsyncGenerator<void, Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0);
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  const run = (last: boolean) => {
    const bytes = join([rest, ...waiting], rest.length + waitingBytes);
    waiting = [];
    waitingBytes = 0;
    rest = bytes.subarray(parse(bytes, last));
  };
  for await (const chunk of chunks) {
    waiting.push(chunk);
    waitingBytes += chunk.length;
    if (waitingBytes < Math.max(PARSED_AT_ONCE, rest.length)) continue;
    run(false);
    yield;
  }
  run(true);
  return rest;
}

/** As `parseSteps`, to the end. */
export async function parseInChunks(
  chunks: Chunks,
  parse: (bytes: Uint8Array, last: boolean) => number
): Promise<Uint8Array> {
  const steps = parseSteps(chunks, parse);
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return value;
  }
}

const PARSED_AT_ONCE = 1 << 19;
