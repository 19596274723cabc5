import type { Book } from "../../../workbench/book/book";
import type { Calculator } from "../../../workbench/host/calculator";
import { bench, read } from "./support";

/** Counts its runs and lets every formula show the number of cells in column A that hold a number. */
class CountingCalculator implements Calculator {
  runs = 0;

  recalculate(book: Book): void {
    this.runs++;
    for (const sheet of book.sheets) {
      const numbers = sheet.rows.filter((row) => typeof row[0] === "number").length;
      for (const [row, columns] of sheet.formulas)
        for (const column of columns.keys()) (sheet.rows[row] ??= [])[column] = numbers;
    }
  }
}

const write = (b: ReturnType<typeof bench>, address: string, values: unknown[][]): Promise<void> =>
  b.run(
    (context) => (
      (context.workbook.worksheets.getItem("Sheet1").getRange(address).values =
        values as string[][]),
      context.sync()
    )
  );

describe("Calculation", () => {
  test("happens only when formulas are read after a change", async () => {
    const calculator = new CountingCalculator();
    const b = bench({ calculator });
    await write(b, "A1:B1", [[1, "=COUNT(A:A)"]]);
    await write(b, "A2", [[2]]);
    expect(calculator.runs).toBe(0);
    expect(await read(b, "A1:A2", "values")).toEqual([[1], [2]]);
    expect(calculator.runs).toBe(0);
    expect(await read(b, "B1", "values")).toEqual([[2]]);
    expect(await read(b, "B1", "text")).toEqual([["2"]]);
    expect(calculator.runs).toBe(1);
    await write(b, "A3", [[3]]);
    b.host.settle();
    expect(calculator.runs).toBe(2);
    expect(b.book.sheets[0]?.rows[0]?.[1]).toBe(3);
  });

  test("waits in manual mode until somebody asks for it", async () => {
    const calculator = new CountingCalculator();
    const b = bench({ calculator });
    await b.run(
      (context) => ((context.workbook.application.calculationMode = "Manual"), context.sync())
    );
    await write(b, "A1:B1", [[1, "=COUNT(A:A)"]]);
    expect(await read(b, "B1", "values")).toEqual([[0]]);
    await b.run((context) => (context.workbook.application.calculate("Full"), context.sync()));
    expect(await read(b, "B1", "values")).toEqual([[1]]);
    expect(calculator.runs).toBe(1);
  });

  test("never happens in a workbook without formulas", async () => {
    const calculator = new CountingCalculator();
    const b = bench({ calculator });
    await write(b, "A1", [[1]]);
    b.host.settle();
    expect(calculator.runs).toBe(0);
  });

  test("without a calculator new formulas show 0 and loaded ones their cached value", async () => {
    const b = bench();
    const own = b.book.sheets[0];
    own?.rows.push([42]);
    own?.formulas.set(0, new Map([[0, "=6*7"]]));
    await write(b, "B1", [["=1+1"]]);
    expect(await read(b, "A1:B1", "values")).toEqual([[42, 0]]);
    expect(await read(b, "A1:B1", "formulas")).toEqual([["=6*7", "=1+1"]]);
  });

  test("a value written over a formula replaces it", async () => {
    const b = bench();
    await write(b, "A1:A2", [["=1+1"], ["=2+2"]]);
    await write(b, "A1", [["x"]]);
    expect(await read(b, "A1:A2", "formulas")).toEqual([["x"], ["=2+2"]]);
    expect(b.book.sheets[0]?.formulas.size).toBe(1);
  });
});
