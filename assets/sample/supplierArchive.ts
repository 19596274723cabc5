import type { WriteSheet } from "hucre/xlsx";
import type { Customer } from "./customers";
import type { LedgerEntry } from "./ledger";
import { clamp, randomStream, toStep } from "./random";
import { listRule } from "./ratingRules";
import { tableSheet, type SampleColumn } from "./tableSheet";

/** How one customer rates one supplier on one of its own criteria. */
interface Rating {
  readonly customer: Customer;
  readonly category: string;
  readonly supplier: string;
  readonly isOurs: boolean;
  readonly position: string;
  readonly criterion: string;
  readonly weight: number;
  readonly score: number | null;
  /** CNY; on the supplier's first row only, so that a sum over the column is the customer's spend. */
  readonly spend: number | null;
  readonly spendPrev: number | null;
  readonly policy: string;
  readonly isFact: boolean;
  readonly evidence: string;
}

interface Criterion {
  readonly name: string;
  readonly weight: number;
}

/** The TQRDCEM list of the worked comparison and the short QCDS form, in points of 100. */
const long: readonly Criterion[] = [
  { name: "技术 T", weight: 20 },
  { name: "质量 Q", weight: 25 },
  { name: "响应 R", weight: 10 },
  { name: "交付 D", weight: 15 },
  { name: "成本 C", weight: 20 },
  { name: "环境 E", weight: 5 },
  { name: "管理 M", weight: 5 },
];
const short: readonly Criterion[] = [
  { name: "质量 Q", weight: 35 },
  { name: "成本 C", weight: 30 },
  { name: "交付 D", weight: 20 },
  { name: "服务 S", weight: 15 },
];

const we = "启衡储能（我司）";
const rivals = ["甲源电气", "乙辰储能", "丙泰电源", "Dravik Power"];

/** The worked comparison: totals 7.75, 7.90 and 7.15; category spend 82 million. Scores in the order of the long list. */
export const workedCase = {
  customerId: "C002",
  category: "备用电源",
  suppliers: [
    {
      name: we,
      scores: [9, 8, 9, 7, 6, 8, 8],
      spend: 18_000_000,
      spendPrev: 13_500_000,
      position: "备供",
    },
    {
      name: "甲源电气",
      scores: [8, 9, 7, 8, 7, 7, 8],
      spend: 44_000_000,
      spendPrev: 41_000_000,
      position: "主供",
    },
    {
      name: "乙辰储能",
      scores: [6, 7, 6, 8, 9, 6, 6],
      spend: 20_000_000,
      spendPrev: 14_500_000,
      position: "备供",
    },
  ],
} as const;

const evidences = [
  "客户年度供应商评审表",
  "招标文件评分细则",
  "质量月报",
  "采购经理口头说明",
  "驻场工程师记录",
];

function workedRows(customer: Customer): Rating[] {
  return workedCase.suppliers.flatMap((supplier) =>
    long.map((criterion, k): Rating => ({
      customer,
      category: workedCase.category,
      supplier: supplier.name,
      isOurs: supplier.name === we,
      position: supplier.position,
      criterion: criterion.name,
      weight: criterion.weight / 100,
      score: supplier.scores[k]!,
      spend: k === 0 ? supplier.spend : null,
      spendPrev: k === 0 ? supplier.spendPrev : null,
      policy: "三家供应，单一供应商不超过60%",
      isFact: true,
      evidence: evidences[k % 2]!,
    }))
  );
}

function drawnRows(customer: Customer, ledger: LedgerEntry): Rating[] {
  const random = randomStream(`suppliers:${customer.id}`);
  const criteria = random.chance(0.6) ? long : short;
  const category = random.pick(["备用电源", "储能系统", "配电设备"]);
  const names = [we, ...random.shuffle(rivals).slice(0, random.integer(1, 3))];
  const wallet = customer.wallet ?? 0;
  const shares = names.slice(1).map(() => random.between(0.4, 1));
  const rest = Math.max(0, wallet - ledger.revenue[2]);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const spends = names.map((_, i) =>
    i === 0 ? ledger.revenue[2] : toStep((rest * shares[i - 1]!) / total, 10_000)
  );
  return names.flatMap((name, i) => {
    const spend = spends[i]!;
    const level =
      7 + (i === 0 ? 0.5 * clamp(customer.quality, -1.5, 1.5) : random.between(-0.8, 0.9));
    return criteria.map((criterion, k): Rating => ({
      customer,
      category,
      supplier: name,
      isOurs: i === 0,
      position: spend === 0 ? "潜在" : spend === Math.max(...spends) ? "主供" : "备供",
      criterion: criterion.name,
      weight: criterion.weight / 100,
      score:
        i > 0 && random.chance(0.05)
          ? null
          : clamp(Math.round(level + 1.1 * random.normal()), 2, 10),
      spend: k === 0 ? spend : null,
      spendPrev:
        k === 0
          ? i === 0
            ? ledger.revenue[1]
            : toStep(spend * random.between(0.75, 1.1), 10_000)
          : null,
      policy: names.length > 2 ? "三家供应，单一供应商不超过60%" : "双供，单一供应商不超过67%",
      isFact: random.chance(0.6),
      evidence: random.pick(evidences),
    }));
  });
}

/** Fourteen key customers besides the worked case. */
export function makeSupplierArchive(
  key: readonly Customer[],
  ledger: ReadonlyMap<Customer, LedgerEntry>
): readonly Rating[] {
  const others = key
    .filter((customer) => customer.id !== workedCase.customerId && customer.state !== "new")
    .slice(0, 14);
  return key.flatMap((customer) =>
    customer.id === workedCase.customerId
      ? workedRows(customer)
      : others.includes(customer)
        ? drawnRows(customer, ledger.get(customer)!)
        : []
  );
}

const money = "#,##0.0";
const inTenThousands = (yuan: number | null): number | null =>
  yuan === null ? null : Math.round(yuan / 1000) / 10;

// One column per line: this is a table.
// prettier-ignore
export const supplierColumns: readonly SampleColumn<Rating>[] = [
  { header: "客户编码", width: 10, value: (row) => row.customer.id },
  { header: "客户名称", width: 28, value: (row) => row.customer.name },
  { header: "采购品类", width: 12, align: "center", value: (row) => row.category },
  { header: "供应商", width: 20, value: (row) => row.supplier },
  { header: "是否我司", width: 9, align: "center", value: (row) => (row.isOurs ? "是" : "否"), rule: listRule("是否我司", ["是", "否"]) },
  { header: "供应地位", width: 10, align: "center", value: (row) => row.position, rule: listRule("供应地位", ["独家", "主供", "备供", "潜在"]) },
  { header: "选择标准", width: 11, align: "center", value: (row) => row.criterion },
  { header: "权重", width: 8, align: "center", format: "0%", value: (row) => row.weight },
  { header: "评分", width: 8, align: "center", format: "0", value: (row) => row.score },
  { header: "采购金额(万元)", width: 13, format: money, value: (row) => inTenThousands(row.spend) },
  { header: "上年采购金额(万元)", width: 14, format: money, value: (row) => inTenThousands(row.spendPrev) },
  { header: "采购策略", width: 28, value: (row) => row.policy },
  { header: "事实/推断", width: 10, align: "center", value: (row) => (row.isFact ? "事实" : "推断"), rule: listRule("事实/推断", ["事实", "推断"]) },
  { header: "证据", width: 22, value: (row) => row.evidence },
];

export function supplierArchiveSheet(rows: readonly Rating[]): WriteSheet {
  return tableSheet({
    name: "供应商档案袋",
    table: "SupplierArchive",
    title: "供应商档案袋 Supplier archive",
    note: "虚构数据 invented data · 站在客户的角度看它的供应商，1–10分，成本分高=便宜 scores as the customer sees them, a high cost score is cheap · 采购金额只写在每家供应商的第一行 spend stands on a supplier's first row only",
    columns: supplierColumns,
    rows,
    tabColor: "7030A0",
    frozenColumns: 4,
  });
}
