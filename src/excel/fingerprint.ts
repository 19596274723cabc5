import type { Cell } from "../workbook/shape";

const floats = new Float64Array(1);
const halves = new Uint32Array(floats.buffer);

/**
 * A 64-bit rolling hash over the values of a key column with the sheet rows they stand in: two lanes of multiply-and-mix
 * as in MurmurHash3's finaliser. It tells an unchanged column from a sorted, filtered, shortened or lengthened one; it
 * is no defence against someone who constructs a collision.
 */
export class Fingerprint {
  private first = 0x9e3779b9;
  private second = 0x85ebca6b;
  private sumFirst = 0;
  private sumSecond = 0;
  private valueFirst = 0;
  private valueSecond = 0;
  private rows = 0;

  add(row: number, value: Cell): void {
    this.rows++;
    this.valueFirst = this.valueSecond = 0x9e3779b9;
    if (typeof value === "string") {
      this.mix(value.length ^ 0x53000000);
      for (let i = 0; i < value.length; i++) this.mix(value.charCodeAt(i));
    } else if (typeof value === "number") {
      floats[0] = value;
      this.mix(halves[0] ?? 0);
      this.mix((halves[1] ?? 0) ^ 0x4e000000);
    } else this.mix(value ? 0x42000001 : 0x42000000);
    const first = finish(this.valueFirst);
    const second = finish(this.valueSecond);
    this.sumFirst = (this.sumFirst + first) >>> 0;
    this.sumSecond = (this.sumSecond + second) >>> 0;
    this.first = Math.imul(this.first ^ first ^ row, 0xcc9e2d51);
    this.first ^= this.first >>> 15;
    this.second =
      Math.imul(((this.second << 13) | (this.second >>> 19)) ^ row, 5) + (second ^ 0xe6546b64);
    this.second = Math.imul(this.second, 0x1b873593);
  }

  /** Hash of the values whatever their order. */
  unordered(): string {
    return `${hex(this.sumFirst)}${hex(this.sumSecond)}-${this.rows}`;
  }

  /** Sixteen hexadecimal digits and the number of rows. */
  digest(): string {
    return `${hex(finish(this.first))}${hex(finish(this.second))}-${this.rows}`;
  }

  private mix(word: number): void {
    this.valueFirst = Math.imul(this.valueFirst ^ word, 0xcc9e2d51);
    this.valueFirst ^= this.valueFirst >>> 15;
    this.valueSecond =
      Math.imul((this.valueSecond << 13) | (this.valueSecond >>> 19), 5) + (word ^ 0xe6546b64);
  }
}

function finish(lane: number): number {
  let h = lane ^ (lane >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function hex(word: number): string {
  return word.toString(16).padStart(8, "0");
}
