import { hasExcelApi, hostInfo } from "../../src/excel/hostInfo";
import { translateError } from "../../src/excel/translateError";
import { HostError } from "../../src/workbook/HostError";

interface FakeContext {
  readonly displayLanguage?: string;
  readonly platform?: string;
  readonly officeTheme?: { readonly isDarkTheme?: boolean; readonly bodyBackgroundColor?: string };
  readonly requirements?: { isSetSupported(name: string, version: string): boolean };
}

const target = globalThis as unknown as { Office: unknown };
function office(context: FakeContext | undefined): void {
  target.Office = context && {
    context,
    PlatformType: { PC: "PC", Mac: "Mac", OfficeOnline: "OfficeOnline" },
  };
}
afterEach(() => office(undefined));

describe("what Excel this is", () => {
  test("outside of Office everything has its default", () => {
    expect(hostInfo()).toEqual({ displayLanguage: "en-US", platform: "web", isDarkTheme: false });
    expect(hasExcelApi("1.14")).toBe(false);
  });

  test.each([
    ["PC", "desktop"],
    ["Mac", "desktop"],
    ["OfficeOnline", "web"],
    ["iOS", "web"],
  ])("on %s it is the %s", (platform, kind) => {
    office({ platform, displayLanguage: "zh-CN" });
    expect(hostInfo()).toMatchObject({ platform: kind, displayLanguage: "zh-CN" });
  });

  test.each([
    [{ isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, true],
    [{ isDarkTheme: false, bodyBackgroundColor: "#000000" }, false],
    // Excel on the web does not say: the brightness of the ground decides.
    [{ bodyBackgroundColor: "#212121" }, true],
    [{ bodyBackgroundColor: "#f0f0f0ff" }, false],
    [{}, false],
  ])("theme %j is dark: %s", (officeTheme, isDark) => {
    office({ officeTheme });
    expect(hostInfo().isDarkTheme).toBe(isDark);
  });

  test("asks for a requirement set by a string, since 1.10 is not 1.1", () => {
    const asked: unknown[] = [];
    office({
      requirements: { isSetSupported: (name, version) => asked.push([name, version]) > 0 },
    });
    expect(hasExcelApi("1.10")).toBe(true);
    expect(asked).toEqual([["ExcelApi", "1.10"]]);
  });
});

describe("an error of Excel's", () => {
  const excelError = (code: string, errorLocation: string, message = ""): Error =>
    Object.assign(new Error(message), { code, debugInfo: { errorLocation } });

  test("without a reason, on the desktop, from a call that needs the focus means that another workbook has it", () => {
    const error = excelError("GeneralException", "WorksheetCollection.add");
    expect(translateError(error, {}, true)).toMatchObject({
      code: "inactiveWorkbook",
      place: { detail: "GeneralException at WorksheetCollection.add" },
    });
    expect(translateError(error, {}, false)).toMatchObject({ code: "unknown" });
    expect(translateError(excelError("GeneralException", "Range.values"), {}, true)).toMatchObject({
      code: "unknown",
    });
  });

  test("keeps the original as its cause and carries no message of Excel's", () => {
    const error = excelError(
      "ItemNotFound",
      "TableCollection.getItem",
      "The requested resource doesn't exist: Müller GmbH"
    );
    const translated = translateError(error, { sheet: "Customers" }, false) as HostError;
    expect(translated).toBeInstanceOf(HostError);
    expect(translated.cause).toBe(error);
    expect(translated.message).toBe("missing (ItemNotFound at TableCollection.getItem)");
  });

  test("of an older build says only in its words that a cell is being edited", () => {
    const error = excelError(
      "InvalidOperation",
      "",
      "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again."
    );
    expect(translateError(error, {}, false)).toMatchObject({ code: "cellEditMode" });
  });

  test.each(["PropertyNotLoaded", "InvalidObjectPath"])(
    "that is a mistake of ours (%s) stays visible as it is",
    (code) => {
      const error = excelError(code, "");
      expect(translateError(error, {}, false)).toBe(error);
    }
  );

  test("that is none passes unchanged", () => {
    const bug = new TypeError("x is undefined");
    expect(translateError(bug, {}, false)).toBe(bug);
    const host = new HostError("cancelled");
    expect(translateError(host, {}, false)).toBe(host);
  });
});
