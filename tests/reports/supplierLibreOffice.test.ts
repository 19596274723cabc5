import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { numberVoice } from "../../src/reports/numberVoice";
import { supplierColumns } from "../../src/reports/suppliers/columns";
import { suppliersReport } from "../../src/reports/suppliers/suppliersReport";
import type { BookSheet } from "../../workbench/book/book";
import { createBook } from "../../workbench/file/createBook";
import { openBook } from "../../workbench/file/openBook";
import { saveBook } from "../../workbench/file/saveBook";
import { openExcel, sheetOf } from "../excel/openExcel";
import { reportContext } from "../support/reportContext";
import { supplierTable } from "../support/supplierTable";

/** The worked example as a sheet in a file, calculated by LibreOffice and not by anything of ours. */
const context = reportContext("en", new Map([["supplierArchive" as const, supplierTable]]));
const columns = supplierColumns(3);

const recalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

interface Calculated {
  value(label: string, column: number): unknown;
  criterion(name: string, column: number): unknown;
}

async function painted(change: (sheet: BookSheet) => void = () => undefined, times = 1) {
  const opened = await createBook("example.xlsx");
  const { book, workbook } = openExcel(opened.book);
  const [plan] = [...suppliersReport.plans(context)];
  if (plan === undefined) throw new Error("no plan");
  const { name } = await workbook.replaceSheet(plan);
  change(sheetOf(book, name));
  for (let k = 1; k < times; k++) await workbook.replaceSheet(plan);
  return { opened, name };
}

async function calculated(opened: Awaited<ReturnType<typeof createBook>>, name: string) {
  const folder = mkdtempSync(join(tmpdir(), "tierbook-calc-"));
  try {
    writeFileSync(join(folder, "in.xlsx"), (await saveBook(opened)).bytes);
    // The file's stored values are not what is tested: LibreOffice has to calculate everything anew.
    mkdirSync(join(folder, "profile", "user"), { recursive: true });
    writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), recalculate);
    execFileSync(
      "soffice",
      [
        "--headless",
        `-env:UserInstallation=file://${folder}/profile`,
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        join(folder, "out"),
        join(folder, "in.xlsx"),
      ],
      { stdio: "ignore" }
    );
    const { book } = await openBook(readFileSync(join(folder, "out", "in.xlsx")), "in.xlsx");
    const { rows } = sheetOf(book, name);
    const rowOf = (label: string, from = 0): number =>
      rows.findIndex((row, r) => r >= from && row[columns.criterion] === label);
    const first = rowOf("Criterion");
    return {
      value: (label, column) => rows[rowOf(label)]?.[column],
      criterion: (label, column) => rows[rowOf(label, first)]?.[column],
    } satisfies Calculated;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const suppliers = [0, 1, 2].map((i) => columns.suppliers + i);
const hasOffice = existsSync("/usr/bin/soffice");
const calculates = hasOffice ? test : test.skip;
if (!hasOffice) console.warn("LibreOffice is not installed: its tests are skipped.");

calculates(
  "LibreOffice gives the worked example from the sheet's own formulas",
  async () => {
    const { opened, name } = await painted();
    const { value, criterion } = await calculated(opened, name);
    const all = (label: string): unknown[] => suppliers.map((column) => value(label, column));
    expect(all("Total")).toEqual([7.75, 7.9, 7.15]);
    expect(all("Rank")).toEqual([2, 1, 3]);
    expect(value("Relative strength (ours ÷ best rival)", columns.suppliers)).toBeCloseTo(
      0.98101,
      5
    );
    expect((all("Share now") as number[]).map((share) => share.toFixed(4))).toEqual([
      "0.2195",
      "0.5366",
      "0.2439",
    ]);
    expect((all("Fair share of this rank") as number[]).map((share) => share.toFixed(4))).toEqual([
      "0.3333",
      "0.5000",
      "0.1667",
    ]);
    expect((all("Target") as number[]).map((share) => share.toFixed(5))).toEqual([
      "0.50000",
      "0.34375",
      "0.15625",
    ]);
    expect(all("Position")).toEqual(["secondary", "primary", "secondary"]);
    expect(value("Share now", columns.gap + 2)).toBeCloseTo(3955.98, 2);
    expect(value("Winnable share", columns.weight)).toBe(0.5);
    expect(value("Winnable headroom", columns.weight)).toBeCloseTo(2300, 9);
    const each = (column: number): unknown[] =>
      [
        "Technology",
        "Quality",
        "Responsiveness",
        "Delivery",
        "Cost",
        "Environment",
        "Management",
      ].map((label) => {
        const cell = criterion(label, column);
        return typeof cell === "number" ? Number(cell.toFixed(2)) : cell || null;
      });
    expect(each(columns.gap)).toEqual([1, -1, 2, -1, -3, 1, 0]);
    expect(each(columns.weightedGap)).toEqual([0.2, -0.25, 0.2, -0.15, -0.6, 0.05, 0]);
    expect(each(columns.toLeader)).toEqual([1, -1, 2, -1, -1, 1, 0]);
    expect(each(columns.breakEven)).toEqual([30.43, 11.76, 16.28, 0, 5.88, 17.39, null]);
    expect(each(columns.pointsNeeded)).toEqual([0.75, 0.6, 1.5, 1, 0.75, 3, 3]);
  },
  120_000
);

calculates(
  "a reviewer's weight, cap, margin and investment count, stay when the sheet is renewed, and stand beside the archive's",
  async () => {
    const { opened, name } = await painted((sheet) => {
      const rowOf = (label: string): number =>
        sheet.rows.findIndex((row) => row[columns.criterion] === label);
      const type = (label: string, column: number, value: number): void => {
        sheet.rows[rowOf(label)]![column] = value;
      };
      // Technology at its break-even of 30.43 of 100: 35 puts us first.
      type("Technology", columns.own, 35);
      type("Most that one supplier gets (sourcing policy)", columns.own, 0.4);
      type("Margin on the headroom", columns.own, 0.34);
      type("Switching investment", columns.own, 420);
      type("Proprietary interface", columns.suppliers, 75);
      type("Qualification time", columns.suppliers, 25);
    }, 2);
    const { value, criterion } = await calculated(opened, name);
    expect(
      [columns.given, columns.own, columns.weight].map((column) => criterion("Technology", column))
    ).toEqual([20, 35, 35]);
    expect(value("Rank", columns.suppliers)).toBe(1);
    expect(value("Most that one supplier gets (sourcing policy)", columns.given)).toBe(0.6);
    expect(value("Winnable share", columns.weight)).toBe(0.4);
    // (40 % − 21.951 %) × 8,200 = 1,480; 420 ÷ (1,480 × .34) × 12 = 10.016 months.
    expect(value("Winnable headroom", columns.weight)).toBeCloseTo(1480, 6);
    expect(value("Payback in months", columns.weight)).toBeCloseTo(10.016, 3);
    expect(value("Lock-in score", columns.suppliers)).toBe(50);
  },
  120_000
);

calculates(
  "with the cap of the archive, 420 at 34 % pays back in 6.445 months",
  async () => {
    const { opened, name } = await painted((sheet) => {
      const rowOf = (label: string): number =>
        sheet.rows.findIndex((row) => row[columns.criterion] === label);
      sheet.rows[rowOf("Margin on the headroom")]![columns.own] = 0.34;
      sheet.rows[rowOf("Switching investment")]![columns.own] = 420;
    });
    const { value } = await calculated(opened, name);
    expect(value("Payback in months", columns.weight)).toBeCloseTo(6.445, 3);
    expect(numberVoice("en", context.customers.money).number(6.445, 1)).toBe("6.4");
  },
  120_000
);
