import { bench, codeOf, read } from "./support";

const sheet = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Sheet1");
const write = (b: ReturnType<typeof bench>, address: string): Promise<string> =>
  codeOf(
    b.run(
      (context) => (
        (sheet(context).getRange(address).values = 1 as unknown as number[][]),
        context.sync()
      )
    )
  );

describe("Injected errors", () => {
  test.each([
    "GeneralException",
    "AccessDenied",
    "InvalidOperationInCellEditMode",
    "RequestAborted",
    "InsertDeleteConflict",
    "SomethingNew",
  ])("%s reaches the add-in with its code", async (code) => {
    const b = bench();
    b.host.inject({ atRequest: 1, code });
    expect(await write(b, "A1")).toBe(code);
    expect(await write(b, "A1")).toBe("no error");
  });

  test("at the n-th request, several times, or never when taken back", async () => {
    const b = bench();
    const results: string[] = [];
    b.host.inject({ atRequest: 3, code: "Conflict", times: 2 });
    const takeBack = b.host.inject({ atRequest: 1, code: "GeneralException" });
    takeBack();
    // An Excel.run that works is two requests, the work and the clean-up; one that fails at once has nothing to clean up.
    for (let i = 0; i < 4; i++) results.push(await write(b, "A1"));
    expect(results).toEqual(["no error", "Conflict", "Conflict", "no error"]);
  });

  test("where a predicate says so, after the actions before it were done", async () => {
    const b = bench();
    b.host.inject({
      atRequest: ({ members }) => members.includes("bold"),
      code: "AccessDenied",
      actionIndex: 7,
    });
    const error = (await b
      .run(async (context) => {
        sheet(context).getRange("A1").values = [[1]];
        sheet(context).getRange("A1").format.font.bold = true;
        await context.sync();
      })
      .catch((caught: OfficeExtension.Error) => caught)) as OfficeExtension.Error;
    expect(error.code).toBe("AccessDenied");
    expect(error.debugInfo.statement).toBeDefined();
    expect(await read(b, "A1", "values")).toEqual([[1]]);
    expect(b.book.sheets[0]?.formats).toEqual([]);
  });

  test.each([
    ["ActivityLimitReached", 429, 5102],
    ["RequestPayloadSizeLimitExceeded", 400, 5103],
    ["ResponsePayloadSizeLimitExceeded", 400, 5104],
  ])(
    "%s fails the request as a whole (HTTP %d, host error %d)",
    async (code, httpStatus, ddaError) => {
      const b = bench();
      b.host.inject({ atRequest: 1, code });
      expect(await b.host.answer('{"Actions":[],"ObjectPaths":{}}')).toMatchObject({
        ok: false,
        code,
        httpStatus,
        ddaError,
      });
      b.host.inject({ atRequest: 1, code });
      expect(await write(b, "A1")).toBe(code);
    }
  );

  test("no permission is host error 7000", async () => {
    const b = bench();
    b.host.inject({ atRequest: 1, code: "AccessDenied", isRequestLevel: true });
    expect(await b.host.answer('{"Actions":[],"ObjectPaths":{}}')).toMatchObject({
      ok: false,
      ddaError: 7000,
      httpStatus: 403,
    });
  });

  test("processJson answers a failure as a body with an error", async () => {
    const b = bench();
    b.host.inject({ atRequest: 1, code: "ActivityLimitReached" });
    expect(JSON.parse(await b.host.processJson('{"Actions":[],"ObjectPaths":{}}'))).toMatchObject({
      Results: [],
      Error: { Code: "ActivityLimitReached" },
    });
  });

  test("a delay makes the client wait", async () => {
    const b = bench();
    b.host.inject({ atRequest: 1, delayMs: 60 });
    const start = performance.now();
    expect(await write(b, "A1")).toBe("no error");
    expect(performance.now() - start).toBeGreaterThanOrEqual(55);
  });
});

describe("Changes between requests", () => {
  test("happen right before the n-th request", async () => {
    const b = bench();
    await b.run(
      (context) => ((sheet(context).getRange("A1:A2").values = [["a"], ["b"]]), context.sync())
    );
    b.host.mutateBefore(2, (book) => book.sheets[0]?.rows.reverse());
    const seen = await b.run(async (context) => {
      const range = sheet(context).getRange("A1:A2");
      range.load("values");
      await context.sync();
      const before = range.values;
      range.load("values");
      await context.sync();
      return [before, range.values];
    });
    expect(seen).toEqual([
      [["a"], ["b"]],
      [["b"], ["a"]],
    ]);
  });
});
