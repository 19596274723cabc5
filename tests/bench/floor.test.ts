import { runFloor } from "../../bench/endToEnd/floor";
import { openStage } from "../../bench/endToEnd/stage";
import { headers, syntheticBook } from "../../bench/endToEnd/syntheticBook";
import { isBare, transfersOf, type Transfer } from "../../bench/endToEnd/traffic";
import type { RequestBody } from "../../workbench/host/wire";

const rows = 50;

/** Reads the table and writes two columns beside it, as a run does, and keeps what travelled. */
async function recordedRun(): Promise<{
  requests: Transfer[][];
  bytesOut: number;
  bytesIn: number;
}> {
  const requests: Transfer[][] = [];
  const stage = openStage(syntheticBook(rows), (host) => ({
    ...host,
    answer: (text) => {
      const transfers = transfersOf(JSON.parse(text) as RequestBody);
      if (transfers.length > 0) requests.push(transfers);
      return host.answer(text);
    },
  }));
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem("Customers")
      .getRangeByIndexes(1, 0, rows, headers.length);
    range.untrack();
    range.load("values");
    await context.sync();
  });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem("Customers")
      .getRangeByIndexes(1, headers.length, rows, 2);
    range.untrack();
    range.values = Array.from({ length: rows }, (_, i) => ["B", 50 + i / 10]);
    await context.sync();
  });
  const { bytesOut, bytesIn } = stage.host.counters;
  stage.close();
  return { requests, bytesOut, bytesIn };
}

describe("the floor of a run", () => {
  test("what is recorded is the rectangles read and the cells written", async () => {
    const { requests } = await recordedRun();
    expect(
      requests.map((transfers) => transfers.map(({ kind, sheet, rect }) => [kind, sheet, ...rect]))
    ).toEqual([[["read", "Customers", 1, 0, 50, 20]], [["write", "Customers", 1, 20, 50, 2]]]);
  });

  test("replaying it sends and receives the same number of requests and bytes", async () => {
    const { requests, bytesOut, bytesIn } = await recordedRun();
    const floor = await runFloor(rows, requests);
    expect([floor.requests, floor.bytesOut, floor.bytesIn]).toEqual([2, bytesOut, bytesIn]);
  });

  test("an array that the client library cuts into bands is put together again", async () => {
    const values = Array.from({ length: 3000 }, (_, i) => [
      "A",
      i,
      "a reason of some length, so that bands are needed",
    ]);
    const seen: Transfer[][] = [];
    let bands = 0;
    const stage = openStage(syntheticBook(3000), (host) => ({
      ...host,
      answer: (text) => {
        const body = JSON.parse(text) as RequestBody;
        bands = Math.max(bands, body.Actions.filter((action) => action.Name === "Values").length);
        seen.push(transfersOf(body));
        return host.answer(text);
      },
    }));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem("Customers")
        .getRangeByIndexes(1, 20, 3000, 3);
      range.untrack();
      range.values = values;
      await context.sync();
    });
    stage.close();
    expect(bands).toBeGreaterThan(1);
    expect(seen).toEqual([[{ kind: "write", sheet: "Customers", rect: [1, 20, 3000, 3], values }]]);
  });

  test("the barest run reads the customer rows and writes beside them, nothing else", () => {
    const read: Transfer = { kind: "read", sheet: "Customers", rect: [1, 0, 50, 20] };
    const keysAgain: Transfer = { kind: "read", sheet: "Customers", rect: [1, 0, 50, 1] };
    const log: Transfer = { kind: "write", sheet: "Run log", rect: [1, 0, 50, 5], values: [] };
    expect([read, keysAgain, log].map((transfer) => isBare(transfer, "Customers"))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("the synthetic base", () => {
  test("has twenty columns, is the same each time, and about one rated cell in ten is blank", () => {
    const [one, two] = [syntheticBook(2000), syntheticBook(2000)];
    expect(one.sheets[0]!.rows).toEqual(two.sheets[0]!.rows);
    expect(one.sheets[0]!.rows.every((row) => row.length === 20)).toBe(true);
    const rated = one.sheets[0]!.rows.slice(1).flatMap((row) => row.slice(4, 19));
    const blanks = rated.filter((value) => value === null).length / rated.length;
    // 30,000 draws at 0.1: a deviation of 0.0017, so four of them are 0.007.
    expect(Math.abs(blanks - 0.1)).toBeLessThan(0.007);
  });
});
