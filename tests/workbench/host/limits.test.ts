import { bench, codeOf, read } from "./support";

const sheet = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Sheet1");

describe("Payload limits of Excel on the web", () => {
  // 200 cells of 30,000 characters are 6 MB of JSON, above 5 × 1024 × 1024 bytes.
  const large = (rows: number): string[][] =>
    Array.from({ length: rows }, () => ["x".repeat(30_000)]);

  test("a request above 5 MB fails as a whole and changes nothing", async () => {
    const b = bench();
    const work = b.run(async (context) => {
      sheet(context).getRange("A1:A200").values = large(200);
      await context.sync();
    });
    expect(await codeOf(work)).toBe("RequestPayloadSizeLimitExceeded");
    expect(b.book.sheets[0]?.rows).toEqual([]);
    expect(b.host.counters.largestRequest).toBeGreaterThan(5 * 1024 * 1024);
  });

  test("an answer above 5 MB is withheld", async () => {
    const b = bench();
    for (const start of [1, 101])
      await b.run(async (context) => {
        sheet(context).getRange(`A${start}:A${start + 99}`).values = large(100);
        await context.sync();
      });
    expect(await codeOf(read(b, "A1:A200", "values"))).toBe("ResponsePayloadSizeLimitExceeded");
    expect(await codeOf(read(b, "A1:A100", "values"))).toBe("no error");
  });

  test("bytes are those of UTF-8: a Chinese character counts three", async () => {
    const limited = bench({ maxRequestBytes: 10_000 });
    const write = (text: string): Promise<string> =>
      codeOf(
        limited.run(
          (context) => ((sheet(context).getRange("A1").values = [[text]]), context.sync())
        )
      );
    expect(await write("x".repeat(9_000))).toBe("no error");
    expect(await write("中".repeat(3_000))).toBe("no error");
    expect(await write("中".repeat(3_300))).toBe("RequestPayloadSizeLimitExceeded");
  });

  test("can be switched off, as on the desktop", async () => {
    const b = bench({ maxRequestBytes: null, maxResponseBytes: null });
    await b.run(async (context) => {
      sheet(context).getRange("A1:A200").values = large(200);
      await context.sync();
    });
    expect((await read(b, "A1:A200", "values"))[199]?.[0]).toHaveLength(30_000);
  });
});

describe("The cell limit of reads", () => {
  test("answers null without an error beyond 5,000,000 cells", async () => {
    const b = bench();
    expect(await read(b, "A1:E1000001", "values")).toBeNull();
    expect(await read(b, "A1:E1000001", "numberFormat")).toBeNull();
    expect(b.host.counters.cellsRead).toBe(0);
  });

  test("or RangeExceedsLimit, when the host is told so", async () => {
    const b = bench({ maxCellsPerRead: 10, overLimitRead: "error" });
    expect(await codeOf(read(b, "A1:A11", "values"))).toBe("RangeExceedsLimit");
    expect(await codeOf(read(b, "A1:A10", "values"))).toBe("no error");
  });
});

describe("Counters", () => {
  test("count requests, bytes and cells; Excel.run's clean-up of references is a request too", async () => {
    const b = bench({ trace: true });
    await b.run(async (context) => {
      const range = sheet(context).getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.load("values");
      await context.sync();
    });
    const { counters } = b.host;
    expect([counters.requests, counters.cellsWritten, counters.cellsRead]).toEqual([2, 4, 4]);
    expect(counters.bytesOut).toBeGreaterThan(counters.largestRequest);
    expect(b.host.trace).toEqual([
      [
        "Workbook.worksheets",
        "WorksheetCollection.getItem",
        "Worksheet.getRange",
        "Range.values",
        "Range.load",
      ],
      ["Workbook._RemoveReference"],
    ]);
    b.host.resetCounters();
    expect(Object.values(counters)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  // The real requests of 10 and of 5,000 rows differ in size, not in number.
  test("a read costs the same number of requests whatever the number of rows", async () => {
    const requests = async (rows: number): Promise<number> => {
      const b = bench();
      await read(b, `A1:C${rows}`, "values");
      return b.host.counters.requests;
    };
    expect(await requests(10)).toBe(await requests(5_000));
  });
});
