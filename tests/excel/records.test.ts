import fc from "fast-check";
import {
  findOwnColumns,
  parseScopes,
  scopeFor,
  uniqueHeader,
} from "../../src/excel/columnIdentity";
import type { ColumnScope } from "../../src/excel/columnIdentity";
import { Fingerprint } from "../../src/excel/fingerprint";
import {
  beginRun,
  emptyJournal,
  emptyRun,
  joinRuns,
  journalValue,
  parseJournal,
  withoutLast,
} from "../../src/excel/journal";
import type { ColumnsEntry, RunEntry } from "../../src/excel/journal";
import { columnIndex, parseRect, parseReference } from "../../src/excel/parseReference";
import { matchRows } from "../../src/excel/putBackByKey";
import {
  joinTyped,
  parseAreas,
  parseKept,
  typedContent,
  withTyped,
} from "../../src/excel/reviewerContent";
import { styleRects } from "../../src/excel/styleRects";
import { sampleRows } from "../../src/excel/verifyKeys";
import type { Block, SheetPlan } from "../../src/sheets/SheetPlan";
import type { StyleName } from "../../src/sheets/styles";

const entry = (header: string, isFresh: boolean): ColumnsEntry => ({
  sheetId: "1",
  sheet: "Customers",
  table: "T",
  headerRow: 0,
  firstRow: 1,
  rows: 5,
  keyColumn: 0,
  fingerprint: "f",
  keySum: "s",
  keyBackup: isFresh ? null : 0,
  isFormatted: true,
  looks: [],
  columns: [
    {
      key: "tier",
      header,
      column: 3,
      isFresh,
      previousHeader: isFresh ? "" : "Tier",
      inTable: true,
      before: null,
      backup: isFresh ? null : 1,
    },
  ],
});
const run = (runId: string, header: string, isFresh: boolean): RunEntry => ({
  ...emptyRun(runId),
  columns: [entry(header, isFresh)],
  sheets: isFresh ? [{ key: "log", id: "9", name: "Log" }] : [],
  backup: isFresh ? null : { id: "7", name: "Tierbook journal", nextColumn: 2 },
});

describe("the journal", () => {
  test("joins older runs: what they created stays removable, under the header of today", () => {
    const joined = joinRuns(run("1", "Tier", true), run("2", "客户等级", false));
    expect(joined).toMatchObject({ runId: "1", backup: null, sheets: [{ key: "log" }] });
    expect(joined?.columns).toEqual([{ ...entry("客户等级", true), keyBackup: null }]);
  });

  test("a new run keeps the one before only as far as it can be removed", () => {
    const first = { ...emptyJournal, last: run("1", "Tier", true) };
    const second = beginRun(first, "2");
    expect(second.journal.last).toEqual(emptyRun("2"));
    expect(second.journal.earlier?.runId).toBe("1");
    expect(beginRun(first, "1").journal).toBe(first);
    expect(withoutLast(second.journal)).toMatchObject({ last: { runId: "1" }, earlier: null });
  });

  test("nothing to take back is no setting at all; a foreign value is no journal", () => {
    expect(journalValue(emptyJournal)).toBeNull();
    for (const value of [null, 3, "x", [], { version: 2 }, { version: 1, last: { runId: 5 } }])
      expect(parseJournal(value)).toEqual(emptyJournal);
    const journal = { version: 1 as const, last: run("1", "Tier", true), earlier: null };
    expect(parseJournal(JSON.parse(JSON.stringify(journal)))).toEqual(journal);
  });
});

describe("which columns are ours", () => {
  const scope = (over: Partial<ColumnScope>): ColumnScope => ({
    table: null,
    sheetId: "1",
    sheet: "Customers",
    headers: { tier: "Tier" },
    columns: { tier: 5 },
    rules: {},
    ...over,
  });

  test("those under the remembered headers, the nearest of two", () => {
    const headers = new Map([
      [0, "Name"],
      [2, "Tier"],
      [6, "Tier"],
    ]);
    expect([...findOwnColumns(scope({}), headers)]).toEqual([["tier", 6]]);
    expect(findOwnColumns(null, headers).size).toBe(0);
  });

  test("a table's scope is its own; a sheet's stands in when the table is new or gone", () => {
    const plain = scope({});
    const ofA = scope({ table: "A" });
    expect(scopeFor([plain, ofA], { table: "A", sheetId: "1", sheet: "x" }, ["A"])).toBe(ofA);
    expect(scopeFor([plain], { table: "A", sheetId: "1", sheet: "x" }, ["A"])).toBe(plain);
    // Side by side on one sheet, B must not take A's columns for its own.
    expect(
      scopeFor([ofA], { table: "B", sheetId: "1", sheet: "Customers" }, ["A", "B"])
    ).toBeNull();
    expect(scopeFor([ofA], { table: null, sheetId: "2", sheet: "Customers" }, [])).toBe(ofA);
    expect(scopeFor([ofA], { table: null, sheetId: "2", sheet: "Other" }, [])).toBeNull();
  });

  test("a header is numbered when the user has it in any case", () => {
    expect(uniqueHeader("Tier", ["tier", "TIER (2)"])).toBe("Tier (3)");
  });

  test("foreign values are no scopes", () => {
    expect(parseScopes({ a: 1 })).toEqual([]);
    expect(parseScopes([1, { sheet: "x" }, scope({})])).toEqual([scope({})]);
  });
});

describe("the fingerprint of a key column", () => {
  const digest = (values: readonly (string | number | boolean)[]): Fingerprint => {
    const hash = new Fingerprint();
    values.forEach((value, i) => hash.add(i, value));
    return hash;
  };

  test("differs for every other order, the sum does not", () => {
    const keys = fc.uniqueArray(fc.oneof(fc.string(), fc.integer()), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(keys, (values) => {
        const turned = [...values.slice(1), values[0] ?? ""];
        expect(digest(turned).digest()).not.toBe(digest(values).digest());
        expect(digest(turned).unordered()).toBe(digest(values).unordered());
      })
    );
  });

  test("tells a number from its text, true from TRUE, and an empty cell from a missing row", () => {
    const all = [[1], ["1"], [true], ["TRUE"], [""], [], ["", ""]].map((values) =>
      digest(values).digest()
    );
    expect(new Set(all).size).toBe(all.length);
  });

  test("100,000 similar ids have no two equal columns of one id", () => {
    const seen = new Set<string>();
    for (let i = 0; i < 100_000; i++) seen.add(digest([`C${i}`]).digest());
    expect(seen.size).toBe(100_000);
  });
});

describe("references of defined names", () => {
  test.each([
    ["=Sheet1!$A$1:$B$9", { sheet: "Sheet1", row: 0, column: 0, rows: 9, columns: 2 }],
    ["='O''Brien'!$C$2", { sheet: "O'Brien", row: 1, column: 2, rows: 1, columns: 1 }],
    ["=客户!$A:$C", { sheet: "客户", row: 0, column: 0, rows: 1_048_576, columns: 3 }],
    ["='a!b'!$2:$5", { sheet: "a!b", row: 1, column: 0, rows: 4, columns: 16_384 }],
    ["=Sheet1!$B$9:$A$1", { sheet: "Sheet1", row: 0, column: 0, rows: 9, columns: 2 }],
    ["=Sheet1!$A$1,Sheet1!$B$2", null],
    ["='[other.xlsx]Sheet1'!$A$1", null],
    ["=OFFSET(Sheet1!$A$1,0,0,5)", null],
    ["=Sheet1!#REF!", null],
    ["=0.06", null],
    ["=Sheet1!$A$2000000", null],
  ])("%s", (formula, range) => {
    expect(parseReference(formula)).toEqual(range);
  });

  test("the last column is XFD", () => {
    expect(columnIndex("XFD")).toBe(16_383);
    expect(parseRect("XFE1")).toBeNull();
  });
});

test("old values find their rows by key, the second of a key for its second", () => {
  expect([...matchRows(["b", "a", "b", "x", 1], ["a", "b", 1, "b"])]).toEqual([1, 0, 3, -1, 2]);
});

test("the sample has the first and the last row and twelve at most", () => {
  expect(sampleRows(5, 1)).toEqual([5]);
  expect(sampleRows(5, 3)).toEqual([5, 6, 7]);
  expect(sampleRows(1, 100_000)).toHaveLength(12);
  expect(sampleRows(1, 100_000).at(-1)).toBe(100_000);
  expect(sampleRows(1, 0)).toEqual([]);
});

describe("styles of a block", () => {
  const names = ["text", "integer", "input"] as const;
  const style = fc.constantFrom<StyleName>(...names);
  const rect = fc.record({
    row: fc.nat(5),
    column: fc.nat(5),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
  });

  test("become rectangles that cover each cell once with the last style that was laid on it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.record({ rect, style }), { maxLength: 5 }),
        (rows, columns, overlays) => {
          const block: Block = {
            row: 3,
            column: 2,
            cells: Array.from({ length: rows }, () => new Array<null>(columns).fill(null)),
            style: "text",
            styles: overlays,
          };
          const seen = new Map<string, StyleName>();
          for (const painted of styleRects(block)) {
            for (let r = 0; r < painted.rect.rows; r++)
              for (let c = 0; c < painted.rect.columns; c++) {
                const key = `${painted.rect.row + r - 3},${painted.rect.column + c - 2}`;
                expect(seen.has(key)).toBe(false);
                seen.set(key, painted.style);
              }
          }
          expect(seen.size).toBe(rows * columns);
          for (let r = 0; r < rows; r++)
            for (let c = 0; c < columns; c++) {
              const last = overlays.findLast(
                ({ rect: over }) =>
                  r >= over.row &&
                  r < over.row + over.rows &&
                  c >= over.column &&
                  c < over.column + over.columns
              );
              expect(seen.get(`${r},${c}`)).toBe(last?.style ?? "text");
            }
        }
      )
    );
  });
});

describe("what reviewers typed", () => {
  test("a formula stays one, a text that looks like one stays text, an empty line is nothing", () => {
    const typed = typedContent(
      [["S"], ["A"], ["B"], [""]],
      [
        [5, "x"],
        ["=1", ""],
        ["", ""],
        ["lost", ""],
      ],
      [
        ["=2+3", "x"],
        ["=1", ""],
        ["", ""],
        ["lost", ""],
      ]
    );
    expect([...typed.keys()]).toEqual(["S", "A"]);
    const plan: SheetPlan = {
      key: "k",
      name: "n",
      columnWidths: [],
      page: { orientation: "portrait", fitWide: 1, fitTall: 0 },
      blocks: [
        {
          row: 0,
          column: 0,
          cells: [
            ["A", null, null],
            ["S", "default", null],
          ],
          style: "text",
        },
      ],
      reviewerColumns: [{ rect: { row: 0, column: 1, rows: 2, columns: 2 }, idColumn: 0 }],
    };
    const { plan: filled, unplaced } = withTyped(plan, [typed]);
    expect(filled.blocks[0]?.cells).toEqual([
      ["A", "=1", null],
      ["S", { formula: "=2+3" }, "x"],
    ]);
    expect(unplaced[0]?.size).toBe(0);
  });

  test("what is on the sheet counts before what was kept", () => {
    expect([
      ...(joinTyped([new Map([["A", ["new"]]])], [{ A: ["old"], B: ["kept"] }])[0] ?? []),
    ]).toEqual([
      ["A", ["new"]],
      ["B", ["kept"]],
    ]);
  });

  test("properties that somebody else wrote count as none", () => {
    expect(parseKept("{oops")).toEqual([]);
    expect(parseKept(null)).toEqual([]);
    expect(parseAreas('[{"idColumn":"x"},5]')).toEqual([]);
  });
});
