/**
 * Row numbers by key, for a million keys: open addressing over typed arrays, several times faster and smaller than a Map of as
 * many strings. FNV-1a over UTF-16 units (Fowler, Noll, Vo).
 */
export class KeyIndex {
  private table: Int32Array;
  private mask: number;
  private readonly keys: string[] = [];
  private readonly rows: number[] = [];

  /** `expected` keys fit without a rebuild. */
  constructor(expected = 0) {
    this.table = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(512, expected) * 2)));
    this.mask = this.table.length - 1;
  }

  get size(): number {
    return this.keys.length;
  }

  /** The row stored under a key, -1 when there is none. */
  get(key: string): number {
    const entry = this.table[this.slot(key)] ?? 0;
    return entry === 0 ? -1 : (this.rows[entry - 1] ?? -1);
  }

  /** The row stored under the key; stores `row` and returns -1 when the key is new. */
  getOrAdd(key: string, row: number): number {
    if (this.keys.length * 2 >= this.table.length) this.grow();
    const slot = this.slot(key);
    const entry = this.table[slot] ?? 0;
    if (entry !== 0) return this.rows[entry - 1] ?? -1;
    this.keys.push(key);
    this.rows.push(row);
    this.table[slot] = this.keys.length;
    return -1;
  }

  private slot(key: string): number {
    let hash = 0x811c9dc5;
    for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    for (;;) {
      const entry = this.table[slot] ?? 0;
      if (entry === 0 || this.keys[entry - 1] === key) return slot;
      slot = (slot + 1) & this.mask;
    }
  }

  private grow(): void {
    this.table = new Int32Array(this.table.length * 4);
    this.mask = this.table.length - 1;
    this.keys.forEach((key, at) => {
      this.table[this.slot(key)] = at + 1;
    });
  }
}
