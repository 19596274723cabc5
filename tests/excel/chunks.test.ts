import fc from "fast-check";
import { ReadPace } from "../../src/excel/ReadPace";
import { chunkMatrix, rowWeights } from "../../src/excel/columnValues";
import { atOnce } from "../../src/slices";
import { groupColumns } from "../../src/excel/columnGroups";
import {
  cellJsonBytes,
  matrixJsonBytes,
  numberBytesBound,
  numberJsonBytes,
} from "../../src/excel/jsonBytes";
import { halves, planChunks } from "../../src/excel/planChunks";
import type { OwnColumn } from "../../src/workbook/receipts";

const caps = { requestBytes: 1_000, responseBytes: 1_000, cells: 300 };

describe("the weight of cells on the wire", () => {
  test("is what JSON and UTF-8 make of them, to the byte", () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom("客户", 'a"\\\n\u0001', "\ud800", "😀")
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell)), (rows) => {
        // JSON writes −0 as 0.
        const plain = rows.map((row) => row.map((value) => (Object.is(value, -0) ? 0 : value)));
        expect(matrixJsonBytes(plain)).toBe(Buffer.byteLength(JSON.stringify(plain)));
      }),
      { numRuns: 2_000 }
    );
    expect(cellJsonBytes("客户")).toBe(8);
  });

  test("of a number is bounded without writing it out: exactly for whole numbers and hundredths, by 25 bytes at most", () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.integer().map((n) => n / 100)
    );
    fc.assert(
      fc.property(number, (value) => {
        expect(numberBytesBound(value)).toBeGreaterThanOrEqual(
          numberJsonBytes(value) - (Object.is(value, -0) ? 1 : 0)
        );
        expect(numberBytesBound(value)).toBeLessThanOrEqual(25);
      }),
      { numRuns: 5_000 }
    );
    expect([0, 9, 10, -123, 99.5, 1234567.25].map(numberBytesBound)).toEqual([1, 1, 2, 4, 5, 10]);
    // A hundred times this is 5 in floating point, yet it prints with eighteen decimals: 20 bytes.
    expect(numberBytesBound(0.049999999999999996)).toBeGreaterThanOrEqual(20);
  });

  test("of a row of our columns is never below what is sent", () => {
    const texts = ["=x", "客户", "", null, 'a"b'];
    const columns: OwnColumn[] = [
      { key: "a", header: "A", kind: "text", numberFormat: "@", widthCharacters: 5, values: texts },
      {
        key: "b",
        header: "B",
        kind: "number",
        numberFormat: "0",
        widthCharacters: 5,
        values: Float64Array.of(1 / 3, NaN, -1e-7, 12345678, 0),
      },
    ];
    const weights = atOnce(rowWeights(columns, 5));
    chunkMatrix(columns, 0, 5, false).forEach((row, i) =>
      expect(weights[i]).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(row)))
    );
    expect(chunkMatrix(columns, 1, 2, true)).toEqual([
      ["客户", ""],
      ["", -1e-7],
    ]);
  });
});

describe("chunks of a write", () => {
  test("cover every row once, in order, within both caps unless a row alone is too heavy", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_400 }), { maxLength: 400 }),
        fc.integer({ min: 1, max: 40 }),
        (weights, columns) => {
          const chunks = planChunks(weights, columns, caps);
          expect(
            chunks.flatMap(({ start, rows }) => Array.from({ length: rows }, (_, i) => start + i))
          ).toEqual(weights.map((_, i) => i));
          for (const { start, rows } of chunks) {
            const bytes = weights
              .slice(start, start + rows)
              .reduce((sum, weight) => sum + weight, 0);
            expect(rows === 1 || bytes <= caps.requestBytes).toBe(true);
            expect(rows === 1 || rows * columns <= caps.cells).toBe(true);
          }
        }
      )
    );
    expect(planChunks([], 4, caps)).toEqual([]);
  });

  test("a refused chunk is halved down to a single row", () => {
    expect(halves({ start: 10, rows: 5 })).toEqual([
      { start: 10, rows: 2 },
      { start: 12, rows: 3 },
    ]);
    expect(halves({ start: 10, rows: 1 })).toBeNull();
  });

  test("neighbouring columns go together, others apart", () => {
    expect(groupColumns([5, 3, 4, 9], (at) => at)).toEqual([
      { at: 3, columns: [3, 4, 5] },
      { at: 9, columns: [9] },
    ]);
  });
});

describe("the pace of reading", () => {
  const wide = { requestBytes: 1e6, responseBytes: 1_500_000, cells: 100_000 };

  test("begins with 200 rows and then fills the answer by the weight of a row", () => {
    const pace = new ReadPace(20, wide);
    expect(pace.next()).toBe(200);
    // 205 bytes a row: the byte cap would allow 7,317 rows, the cells 5,000.
    pace.learn(205, 200, 100);
    expect(pace.next()).toBe(5_000);
    pace.learn(2_050, 5_000, 100);
    expect(pace.next()).toBe(731);
  });

  test("slows down by six tenths above 800 ms and recovers after three fast answers", () => {
    const pace = new ReadPace(20, wide);
    pace.learn(205, 200, 900);
    expect(pace.next()).toBe(3_000);
    for (let i = 0; i < 3; i++) pace.learn(205, 3_000, 100);
    expect(pace.next()).toBe(4_500);
  });

  test("a few very long rows do not slow down the rest", () => {
    const pace = new ReadPace(20, wide);
    pace.learn(205, 200, 100);
    expect(pace.shrink(5_000)).toBe(true);
    expect(pace.next()).toBe(2_500);
    pace.recover(2_500);
    expect(pace.next()).toBe(5_000);
    expect(pace.shrink(1)).toBe(false);
  });
});
