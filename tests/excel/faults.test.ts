import { HostError } from "../../src/workbook/HostError";
import type { HostErrorCode } from "../../src/workbook/HostError";
import type { Job, Workbook } from "../../src/workbook/Workbook";
import type { SheetAppend, SheetPlan } from "../../src/sheets/SheetPlan";
import type { Book } from "../../workbench/book/book";
import {
  customerBook,
  dataRange,
  openExcel,
  ownColumns,
  readAll,
  sheetOf,
  snapshot,
  writeOf,
} from "./openExcel";
import type { Opened } from "./openExcel";

/** Tried at every request; none of the sheets here is protected, so that a denial is a matter of rights. */
const codes: Readonly<Record<string, HostErrorCode>> = {
  AccessDenied: "noPermission",
  GeneralException: "unknown",
  ItemNotFound: "missing",
  RequestPayloadSizeLimitExceeded: "tooLarge",
};

/** The other codes of Microsoft's list: they take the same way and are tried at one request. */
const moreCodes: Readonly<Record<string, HostErrorCode>> = {
  FilteredRangeConflict: "filtered",
  MergedRangeConflict: "merged",
  InsertDeleteConflict: "occupied",
  PivotTableRangeConflict: "occupied",
  NonBlankCellOffSheet: "occupied",
  InvalidReference: "missing",
  InvalidBinding: "missing",
  InactiveWorkbook: "inactiveWorkbook",
  InvalidSelection: "inactiveWorkbook",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  MemoryLimitReached: "tooLarge",
  OperationCellsExceedLimit: "tooLarge",
  ApiNotFound: "notSupported",
  ApiNotAvailable: "notSupported",
  NotImplemented: "notSupported",
  HostRestartNeeded: "notSupported",
  UnsupportedOperation: "notSupported",
  UnsupportedFeature: "notSupported",
  UnsupportedSheet: "notSupported",
  UndoNotSupported: "notSupported",
  InvalidArgument: "unknown",
  InvalidOperation: "unknown",
  ItemAlreadyExists: "unknown",
  SomethingNew: "unknown",
};

const plan: SheetPlan = {
  key: "portfolio",
  name: "Portfolio",
  columnWidths: [10, 10],
  blocks: [
    {
      row: 0,
      column: 0,
      cells: [
        ["S", 2, null],
        ["A", 4, null],
      ],
      style: "text",
    },
  ],
  charts: [
    {
      kind: "column",
      title: "Tiers",
      at: { row: 4, column: 0, rows: 8, columns: 4 },
      categories: { row: 0, column: 0, rows: 2, columns: 1 },
      series: [{ name: "n", values: { row: 0, column: 1, rows: 2, columns: 1 }, color: "#1F5C7A" }],
    },
  ],
  freeze: { rows: 1, columns: 0 },
  page: { orientation: "portrait", fitWide: 1, fitTall: 0 },
  reviewerColumns: [{ rect: { row: 0, column: 2, rows: 2, columns: 1 }, idColumn: 0 }],
};
const log = (row: number): SheetAppend => ({
  key: "log",
  name: "Log",
  headers: ["Date", "Customer"],
  formats: ["0", "@"],
  columnWidths: [8, 8],
  rows: [[row, `C${row}`]],
  visibility: "hidden",
});

async function write(workbook: Workbook, runId: string, shift = 0, job?: Job): Promise<void> {
  const receipt = await readAll(workbook, dataRange());
  await workbook.writeColumns(writeOf(receipt, ownColumns(12, "en", shift), { runId }), job);
}

interface Operation {
  /** What has happened before, without faults. */
  readonly before: (workbook: Workbook, book: Book) => Promise<void>;
  readonly run: (workbook: Workbook) => Promise<unknown>;
  readonly isTable?: boolean;
  /** False for what cannot be taken back by itself and is simply done again: then only the second attempt is compared. */
  readonly isAtomic?: boolean;
}

const operations: Readonly<Record<string, Operation>> = {
  survey: { before: async () => undefined, run: (workbook) => workbook.survey() },
  read: { before: async () => undefined, run: (workbook) => readAll(workbook, dataRange()) },
  "write into a table": {
    before: async () => undefined,
    run: (workbook) => write(workbook, "run-1"),
  },
  "write beside a range": {
    before: async () => undefined,
    run: async (workbook) => {
      const receipt = await readAll(workbook, dataRange());
      await workbook.writeColumns(writeOf(receipt, ownColumns(12), { table: null }));
    },
    isTable: false,
  },
  "write again": {
    before: (workbook) => write(workbook, "run-1"),
    run: (workbook) => write(workbook, "run-2", 1),
  },
  "create a sheet": {
    before: async (workbook) => void (await workbook.survey()),
    run: (workbook) => workbook.replaceSheet(plan),
  },
  "repaint a sheet": {
    before: async (workbook, book) => {
      await workbook.replaceSheet(plan);
      sheetOf(book, "Portfolio").rows[1]![2] = "a reviewer's words";
    },
    run: (workbook) =>
      workbook.replaceSheet({
        ...plan,
        blocks: [
          {
            row: 0,
            column: 0,
            cells: [
              ["A", 9, null],
              ["B", 8, null],
            ],
            style: "text",
          },
        ],
      }),
    isAtomic: false,
  },
  "take back": {
    before: async (workbook) => {
      await workbook.appendRows(log(1));
      await write(workbook, "run-1");
      await write(workbook, "run-2", 1);
      await workbook.appendRows({ ...log(2), replaceFrom: 1 });
      await workbook.replaceSheet(plan);
    },
    run: (workbook) => workbook.restore(),
    isAtomic: false,
  },
  "append to a new sheet": {
    before: async (workbook) => void (await workbook.survey()),
    run: (workbook) => workbook.appendRows(log(1)),
  },
  "replace rows": {
    before: async (workbook) => {
      await workbook.appendRows(log(1));
      await write(workbook, "run-1");
    },
    run: (workbook) => workbook.appendRows({ ...log(2), replaceFrom: 1 }),
  },
};

let open: Opened | null = null;
afterEach(() => {
  open?.close();
  open = null;
});

async function prepared(operation: Operation): Promise<Opened> {
  open?.close();
  open = openExcel(customerBook({ isTable: operation.isTable ?? true }));
  await operation.before(open.workbook, open.book);
  open.host.resetCounters();
  return open;
}

interface Outcome {
  readonly error: unknown;
  readonly isUnchanged: boolean;
}

/** Runs with an injected fault, checks that it is all or nothing, then runs again without one and compares with a clean run. */
async function attempt(
  operation: Operation,
  clean: unknown,
  fault: { request: number; code: string; actionIndex?: number; times?: number }
): Promise<Outcome> {
  const { workbook, book, host } = await prepared(operation);
  const before = snapshot(book);
  const remove = host.inject({
    atRequest: fault.request,
    code: fault.code,
    actionIndex: fault.actionIndex ?? 0,
    times: fault.times ?? 1,
  });
  const error: unknown = await operation.run(workbook).then(
    () => null,
    (reason: unknown) => reason
  );
  remove();
  const after = snapshot(book);
  if (error === null) {
    expect(after).toEqual(clean);
    return { error, isUnchanged: false };
  }
  if (operation.isAtomic ?? true) expect(after).toEqual(before);
  await operation.run(workbook);
  expect(snapshot(book)).toEqual(clean);
  return { error, isUnchanged: true };
}

describe.each(Object.entries(operations))("Excel refuses in the middle of: %s", (_, operation) => {
  let requests = 0;
  let clean: unknown;
  beforeAll(async () => {
    const { workbook, book, host } = await prepared(operation);
    await operation.run(workbook);
    requests = host.counters.requests;
    clean = snapshot(book);
  });

  test.each(Object.entries(codes))(
    "%s at any request becomes %s, and nothing is half written",
    async (code, expected) => {
      const refused: number[] = [];
      for (let request = 1; request <= requests; request++) {
        const { error } = await attempt(operation, clean, { request, code });
        if (error === null) continue;
        refused.push(request);
        expect(error).toBeInstanceOf(HostError);
        expect(error).toMatchObject({ code: expected });
      }
      // The first request of every operation is one that it cannot do without. Too large a chunk is merely cut.
      if (expected !== "tooLarge") expect(refused[0]).toBe(1);
    }
  );

  test("a refusal after some of a request's calls were carried out leaves nothing of them", async () => {
    for (let request = 1; request <= requests; request++) {
      for (const actionIndex of [3, 9, 25])
        await attempt(operation, clean, { request, code: "GeneralException", actionIndex });
    }
  });

  test("Excel being busy for a moment is waited for where that is safe, for long it is said", async () => {
    for (let request = 1; request <= requests; request++) {
      for (const code of ["RequestAborted", "ActivityLimitReached"]) {
        const { error } = await attempt(operation, clean, { request, code });
        if (error !== null) expect(error).toMatchObject({ code: "busy" });
      }
      const { error } = await attempt(operation, clean, {
        request,
        code: "RequestAborted",
        times: 4,
      });
      if (error !== null) expect(error).toMatchObject({ code: "busy" });
    }
  });

  test("a cell being edited is waited for", async () => {
    for (let request = 1; request <= requests; request++) {
      const { error } = await attempt(operation, clean, {
        request,
        code: "InvalidOperationInCellEditMode",
      });
      expect(error).toBeNull();
    }
  });
});

test.each(Object.entries(moreCodes))("%s becomes %s", async (code, expected) => {
  const { workbook, host } = await prepared(operations["survey"]!);
  host.inject({ atRequest: 1, code });
  await expect(workbook.survey()).rejects.toMatchObject({
    code: expected,
    place: { detail: expect.stringContaining(code) as string },
  });
});

describe("waiting", () => {
  test("for a busy Excel takes half a second, one and two, then gives up", async () => {
    const { workbook, host, pauses } = await prepared(operations["survey"]!);
    host.inject({ atRequest: 1, code: "ServiceNotAvailable", times: 3 });
    const waits: string[] = [];
    await workbook.survey({ onWaiting: (reason) => waits.push(reason) });
    expect(pauses).toEqual([500, 1000, 2000]);
    expect(waits).toEqual(["busy", "busy", "busy"]);
    host.inject({ atRequest: 1, code: "ServiceNotAvailable", times: 4 });
    await expect(workbook.survey()).rejects.toMatchObject({ code: "busy" });
  });

  test("for a cell in edit mode can be cancelled, and nothing is written when the cell is left at last", async () => {
    const { workbook, book, host } = await prepared(operations["write into a table"]!);
    const receipt = await readAll(workbook, dataRange());
    const before = snapshot(book);
    host.inject({ atRequest: 3, code: "InvalidOperationInCellEditMode" });
    host.inject({ atRequest: 4, delayMs: 50 });
    const stop = new AbortController();
    const seen: string[] = [];
    const job: Job = {
      signal: stop.signal,
      onWaiting: (reason) => void (seen.push(reason), setTimeout(() => stop.abort(), 5)),
    };
    await expect(
      workbook.writeColumns(writeOf(receipt, ownColumns(12)), job)
    ).rejects.toMatchObject({ code: "cancelled" });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(seen).toEqual(["cellEdit"]);
    expect(snapshot(book)).toEqual(before);
  });

  test("for a cell that stays in edit mode ends with a message", async () => {
    const { workbook, host } = await prepared(operations["survey"]!);
    host.inject({ atRequest: 1, code: "InvalidOperationInCellEditMode", times: 9 });
    await expect(workbook.survey()).rejects.toMatchObject({ code: "cellEditMode" });
  });

  test("a job that was stopped before it began sends nothing", async () => {
    const { workbook, host } = await prepared(operations["survey"]!);
    await expect(workbook.survey({ signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "cancelled",
    });
    expect(host.counters.requests).toBe(0);
  });
});

describe("when taking back is refused as well", () => {
  test("the error says so, and the journal can still take it back later", async () => {
    const { workbook, book, host } = await prepared(operations["write into a table"]!);
    const before = snapshot(book);
    // The values are refused, and everything after them.
    let from = Infinity;
    const remove = host.inject({
      atRequest: ({ number, members }) => {
        if (
          members.includes("values") &&
          members.includes("getRangeByIndexes") &&
          !members.includes("load") &&
          !members.includes("resize")
        )
          from = Math.min(from, number);
        return number >= from;
      },
      code: "GeneralException",
      times: 99,
    });
    await expect(write(workbook, "run-1")).rejects.toMatchObject({
      code: "unknown",
      place: { isNotUndone: true },
    });
    remove();
    expect(sheetOf(book, "Customers").rows[0]).toHaveLength(7);
    expect(await workbook.lastRun()).toMatchObject({ runId: "run-1" });
    await workbook.restore();
    expect(snapshot(book)).toEqual(before);
  });
});
