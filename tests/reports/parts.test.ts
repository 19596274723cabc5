import type { RowProblem } from "../../src/intake/columns";
import { evidenceCell, evidenceTarget } from "../../src/reports/evidence";
import { problemGroups } from "../../src/reports/dataQuality/problemTable";
import { customerKeys, keyCustomers } from "../../src/reports/keyCustomers";
import { numberVoice } from "../../src/reports/numberVoice";
import { reportContext } from "../support/reportContext";
import { customers } from "../support/twelveCustomers";

const context = reportContext("zh-CN");

describe("evidence", () => {
  test("one number is shown by a formula that leads to its cell", () => {
    expect(evidenceCell(context, [{ table: "customers", row: 3, field: "satisfaction" }])).toEqual({
      cell: { formula: "='客户清单'!O7", to: { sheet: "客户清单", row: 6, column: 14 } },
      style: "evidence",
    });
  });

  test("several cells are a link that names them, a whole row is named by its number", () => {
    const cells = [
      { table: "customers", row: 3, field: "revenue" },
      { table: "customers", row: 3, field: "walletSize" },
    ] as const;
    expect(evidenceCell(context, cells).cell).toMatchObject({ text: "客户清单!D7, H7" });
    expect(evidenceCell(context, [{ table: "customers", row: 3, field: null }]).cell).toMatchObject(
      { text: "客户清单!7:7" }
    );
  });

  test("a percentage is formatted as its column holds it: 0.12 or 12", () => {
    const share = [{ table: "customers", row: 3, field: "productOverlap" }] as const;
    expect(evidenceCell(context, share).style).toBe("evidencePercent");
    const problem: RowProblem = {
      kind: "unitAssumed",
      severity: "note",
      sheet: "客户清单",
      row: null,
      column: "N",
      field: "productOverlap",
      found: "55",
      detail: { about: "percent100" },
    };
    const points = reportContext("en", new Map(), {
      customers: { ...customers, problems: [problem] },
    });
    expect(evidenceCell(points, share).style).toBe("evidencePoints");
  });

  test("a table that is not there has no cell", () => {
    expect(evidenceTarget(context, { table: "feedback", row: 0, field: null })).toBeNull();
  });
});

test("problems are grouped worst first, large groups before small ones", () => {
  const problem = (kind: RowProblem["kind"], severity: RowProblem["severity"]): RowProblem => ({
    kind,
    severity,
    sheet: "s",
    row: 1,
    column: null,
    field: null,
    found: "",
  });
  const groups = problemGroups([
    problem("totalsRow", "note"),
    problem("blankName", "warning"),
    problem("errorCell", "warning"),
    problem("errorCell", "warning"),
    problem("unreadableNumber", "error"),
  ]);
  expect(groups.map(({ kind, problems }) => `${kind} ${problems.length}`)).toEqual([
    "unreadableNumber 1",
    "errorCell 2",
    "blankName 1",
    "totalsRow 1",
  ]);
});

test("key customers are C01, C02, C04 and C03: the A of the base by score", () => {
  expect(keyCustomers(context).map((i) => customers.texts.get("customerId")?.[i])).toEqual([
    "C01",
    "C02",
    "C04",
    "C03",
  ]);
});

test("customers that share a code have keys of their own, by their rows", () => {
  const twin = reportContext("en", new Map(), {
    customers: {
      ...customers,
      texts: new Map([...customers.texts, ["customerId", ["X", "X", "", ""]]]),
    },
  });
  expect(customerKeys(twin, [0, 1, 2])).toEqual(["X", "X#5", "恒远电力 Hengyuan Power"]);
});

describe("numbers in sentences", () => {
  const money = { factor: 10_000, label: "万元", currency: "CNY" };

  test("money has as many decimals as its size asks for, and the sheet's own unit", () => {
    const { money: shown } = numberVoice("zh-CN", money);
    expect([5200, 199.9999999, 45.714, 0.853, -12345.6].map(shown)).toEqual([
      "5,200万元",
      "200万元",
      "45.7万元",
      "0.85万元",
      "-12,346万元",
    ]);
  });

  test("without a unit the number stands alone, with a currency only that is named", () => {
    expect(numberVoice("en", { factor: 1, label: "", currency: "" }).money(12)).toBe("12");
    expect(numberVoice("en", { factor: 1, label: "", currency: "USD" }).money(12)).toBe("12 USD");
  });
});
