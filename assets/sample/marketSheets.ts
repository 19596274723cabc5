import type { WriteSheet } from "hucre/xlsx";
import { monthStart, serial } from "./calendar";
import type { Customer } from "./customers";
import { segmentCells, type SegmentRow } from "./orderSheets";
import type { OrderLine } from "./orders";
import { lineOf, lines } from "./products";
import { clamp, randomStream, toStep } from "./random";
import { dateFormat, tableSheet } from "./tableSheet";

const growthOfSegment: Readonly<Record<string, number>> = {
  通信与数据: 0.14,
  新能源: 0.17,
  工业制造: 0.03,
  基础设施: 0.05,
  商业与渠道: -0.02,
};

/** Market cells by region × product line × customer segment. Our own sales add up to the transactions of the last twelve months. */
export function segmentSheet(orders: readonly OrderLine[]): WriteSheet {
  const cells = segmentCells(orders, monthStart(24), () => true);
  return tableSheet<SegmentRow>({
    name: "细分市场",
    table: "Segments",
    title: "细分市场 Segments",
    note: "虚构数据 invented data · 我司销售额与近12个月交易明细一致 our sales agree with the transactions of the last twelve months",
    // prettier-ignore
    columns: [
      { header: "区域", width: 9, align: "center", value: (cell) => cell.region },
      { header: "产品线", width: 15, value: (cell) => lineOf(cell.line).name },
      { header: "细分市场", width: 14, value: (cell) => cell.segment },
      { header: "市场容量(万元)", width: 14, format: "#,##0", value: (cell) => toStep(cell.ours / 10_000 / draw(cell).between(0.04, 0.32), 50) },
      { header: "市场增速", width: 10, format: "0.0%", value: (cell) => toStep((growthOfSegment[cell.segment] ?? 0) + (lineOf(cell.line).isStrategic ? 0.05 : -0.01) + 0.03 * draw(cell).normal(), 0.001) },
      { header: "我司销售额(万元)", width: 15, format: "#,##0.0", value: (cell) => Math.round(cell.ours / 1000) / 10 },
      { header: "主要竞争对手", width: 16, value: (cell) => draw(cell).pick(["甲源电气", "乙辰储能", "丙泰电源", "Dravik Power"]) },
      { header: "对手份额", width: 10, format: "0%", value: (cell) => toStep(clamp(0.28 + 0.09 * draw(cell).normal(), 0.08, 0.5), 0.01) },
    ],
    rows: cells,
    tabColor: "548235",
    frozenColumns: 3,
  });
}

const draw = (cell: SegmentRow): ReturnType<typeof randomStream> =>
  randomStream(`segment:${cell.region}:${cell.line}:${cell.segment}`);

interface Need {
  readonly customer: Customer;
  readonly year: number;
  readonly line: string;
  readonly amount: number;
  readonly date: number;
  readonly confidence: number;
  readonly resource: string;
}

const resources = [
  "Reserve 2 MWh of cell stock",
  "One delivery team for six weeks",
  "Joint design slot in Q1",
  "Certification for the local grid code",
  "None",
];

/** Expected needs of key customers one to three years ahead, beginning in the quarter after the analysis date. */
export function demandSheet(key: readonly Customer[]): WriteSheet {
  const rows = key.flatMap((customer) => {
    const random = randomStream(`demand:${customer.id}`);
    return Array.from({ length: random.integer(1, 4) }, (): Need => {
      const date = serial(2026 + random.integer(0, 2), random.pick([3, 6, 9, 12]), 28);
      const due = date > serial(2026, 9, 30) ? date : date + 365;
      const year =
        due < serial(2027, 1, 1)
          ? 2026
          : due < serial(2028, 1, 1)
            ? 2027
            : due < serial(2029, 1, 1)
              ? 2028
              : 2029;
      return {
        customer,
        year,
        line: random.pick(lines).key,
        amount: toStep(((customer.wallet ?? 4e6) / 1000) * random.between(0.08, 0.4), 50),
        date: due,
        confidence: random.pick([0.3, 0.5, 0.6, 0.8, 0.9]),
        resource: random.pick(resources),
      };
    });
  });
  rows.sort((a, b) => a.date - b.date || a.customer.index - b.customer.index);
  return tableSheet<Need>({
    name: "Demand outlook",
    table: "DemandOutlook",
    title: "Demand outlook 需求预判",
    note: "Invented data 虚构数据 · in thousands of CNY (千元) · what we expect customers to need, and what to keep ready",
    // prettier-ignore
    columns: [
      { header: "Customer ID", width: 12, value: (need) => need.customer.id },
      { header: "Customer name", width: 30, value: (need) => need.customer.name },
      { header: "Year", width: 8, align: "center", format: "0", value: (need) => need.year },
      { header: "Product", width: 15, value: (need) => lineOf(need.line).name },
      { header: "Expected need (CNY k)", width: 15, format: "#,##0", value: (need) => need.amount },
      { header: "Expected date", width: 13, align: "center", format: dateFormat, value: (need) => need.date },
      { header: "Confidence", width: 11, align: "center", format: "0%", value: (need) => need.confidence },
      { header: "Resource to reserve", width: 34, value: (need) => need.resource },
    ],
    rows,
    tabColor: "548235",
    frozenColumns: 2,
  });
}
