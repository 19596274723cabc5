import { parseTierCommand, UsageError } from "../../../workbench/cli/arguments";

const parse = (...args: string[]) => parseTierCommand(args, "/home/ana", "2026-03-31");

describe("arguments of npm run tier", () => {
  test("without arguments it is the sample, today, English, all reports", () => {
    expect(parse()).toEqual({
      input: null,
      output: null,
      table: null,
      analysisDate: 46112,
      language: "en",
      reports: "all",
      json: false,
      simple: false,
    });
  });

  test("2026-06-30 is Excel's serial 46203 and paths are relative to the user's folder", () => {
    const command = parse(
      "q2.xlsx",
      "--date",
      "2026-06-30",
      "--out",
      "../out.xlsx",
      "--table",
      "Kunden!A1:F9"
    );
    expect(command.analysisDate).toBe(46203);
    expect(command.input).toBe("/home/ana/q2.xlsx");
    expect(command.output).toBe("/home/out.xlsx");
    expect(command.table).toBe("Kunden!A1:F9");
  });

  test("reports are named by id, 'supplier' being the same as 'suppliers'", () => {
    expect(parse("a.xlsx", "--reports", "swot, supplier").reports).toEqual(["swot", "suppliers"]);
    expect(parse("a.xlsx", "--reports", "none").reports).toBe("none");
  });

  test("settings come from a file and go to one; a profile may be named in either language", () => {
    const command = parse("a.xlsx", "--model", "own.json", "--export-model", "../used.json");
    expect(command.model).toBe("/home/ana/own.json");
    expect(command.exportModel).toBe("/home/used.json");
    expect(parse("a.xlsx", "--profile", "growth").profile).toBe("growth");
    expect(parse("a.xlsx", "--profile", "守成").profile).toBe("defend");
  });

  test.each([
    [["--profile", "best"], "--profile best"],
    [["--date", "2026-02-30"], "--date 2026-02-30"],
    [["--date", "31.3.2026"], "--date 31.3.2026"],
    [["--lang", "de"], "--lang de"],
    [["a.xlsx", "b.xlsx"], "one workbook at a time"],
    [["--frobnicate"], "--frobnicate"],
  ])("%j is refused in one line that says why", (args, reason) => {
    expect(() => parse(...args)).toThrow(UsageError);
    expect(() => parse(...args)).toThrow(reason);
    try {
      parse(...args);
    } catch (error) {
      expect((error as Error).message).not.toContain("\n");
    }
  });
});
