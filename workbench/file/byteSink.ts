const encoder = new TextEncoder();
const CHUNK = 1 << 18;

/** Collects output in chunks of a quarter megabyte. */
export class ByteSink {
  private chunk = new Uint8Array(CHUNK);
  private length = 0;
  private full: Uint8Array[] = [];

  /** The complete chunks so far; with `all` the unfinished one too. */
  take(all = false): Uint8Array[] {
    if (all && this.length > 0) this.flush();
    const taken = this.full;
    this.full = [];
    return taken;
  }

  bytes(source: Uint8Array, start: number, end: number): void {
    const size = end - start;
    if (size > CHUNK - this.length) this.flush();
    if (size > CHUNK) {
      this.full.push(source.slice(start, end));
      return;
    }
    // A loop beats a subarray for the few bytes of a cell.
    if (size < 48)
      for (let i = start, at = this.length; i < end; i++, at++) this.chunk[at] = source[i]!;
    else this.chunk.set(source.subarray(start, end), this.length);
    this.length += size;
  }

  text(text: string): void {
    const size = text.length;
    if (size * 3 > CHUNK - this.length) this.flush();
    if (size * 3 > CHUNK) {
      this.full.push(encoder.encode(text));
      return;
    }
    if (size < 64) {
      let at = this.length;
      let i = 0;
      for (; i < size; i++) {
        const c = text.charCodeAt(i);
        if (c >= 128) break;
        this.chunk[at++] = c;
      }
      if (i === size) {
        this.length = at;
        return;
      }
    }
    this.length += encoder.encodeInto(text, this.chunk.subarray(this.length)).written;
  }

  private flush(): void {
    if (this.length > 0) this.full.push(this.chunk.subarray(0, this.length));
    this.chunk = new Uint8Array(CHUNK);
    this.length = 0;
  }
}
