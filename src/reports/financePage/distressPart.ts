import {
  distressFamilyBits,
  distressProofs,
  distressSignalKeys,
  distressSignals,
  type DistressFamily,
  type DistressProof,
  type DistressSignalKey,
  type DistressSources,
} from "../../finance/distress";
import { formatNumber, formatPercent } from "../../i18n/format";
import type { FieldKey } from "../../intake/fields";
import type { SheetLayout } from "../../sheets/layout";
import type { CellTarget, PlanCell } from "../../sheets/SheetPlan";
import { cutToWidth } from "../../sheets/textMeasure";
import { evidenceTarget } from "../evidence";
import type { ReportContext } from "../ReportContext";
import type { ReportFinance } from "../reportFinance";
import { rightSpan, type PageColumns } from "./columns";

/** Where the customer list holds what a signal reads; invoices prove payments where there are any. */
const customerFields: Readonly<Partial<Record<DistressSignalKey, FieldKey>>> = {
  daysLate: "avgDaysLate",
  over90: "over90Share",
  dishonestList: "dishonestList",
  auditOpinion: "auditOpinion",
};

/** The five families: which fired, on what, with the way to the cell that proves it. */
export function placeDistress(
  layout: SheetLayout,
  context: ReportContext,
  finance: ReportFinance,
  customer: number,
  columns: PageColumns,
  row: number
): number {
  const page = context.words.financePage;
  const words = context.words.finance;
  const { analysis } = finance.base;
  const proofs = distressProofs(analysis.distressSources, customer, context.model.finance.distress);
  const span = columns.narrowCount;
  const table = layout.table({
    row: layout.text(row, columns.right, rightSpan(columns), page.distress.title, "heading"),
    columns: [
      { header: page.distress.family, at: columns.right, style: "text" },
      { header: page.distress.proof, at: columns.narrow, span, style: "text" },
    ],
    rows: (Object.keys(distressFamilyBits) as DistressFamily[]).map((family): PlanCell[] => {
      const fired = proofs.filter((proof) => proof.family === family);
      const [first] = fired;
      if (first === undefined)
        return [
          words.families[family],
          isJudged(family, analysis.distressSources, customer)
            ? page.distress.none
            : page.distress.unknown,
        ];
      const text = cutToWidth(
        fired.map((proof) => proofText(context, proof)).join(context.words.shared.listSeparator),
        layout.width(columns.narrow, span) - 2
      );
      const to = proofTarget(context, finance, customer, first);
      return [words.families[family], to === null ? text : { text, to }];
    }),
    cellStyle: (line, column) => {
      const family = (Object.keys(distressFamilyBits) as DistressFamily[])[line];
      return column === 1 && proofs.some((proof) => proof.family === family) ? "link" : undefined;
    },
  });
  return table.next;
}

/** Whether anything is known that could have fired: what nobody knows is not the same as nothing. */
function isJudged(family: DistressFamily, sources: DistressSources, customer: number): boolean {
  const entry = sources.statements.latest[customer] ?? -1;
  return distressSignalKeys.some((key) => {
    const signal = distressSignals[key];
    return signal.family === family && !Number.isNaN(signal.value(sources, customer, entry));
  });
}

/** The signal in words, with its value and the limit it broke. */
export function proofText(context: ReportContext, { signal, value, limit }: DistressProof): string {
  const { language } = context;
  const shown = (number: number): string => {
    if (signal === "over90") return formatPercent(language, number, 0);
    const isMoney = signal === "negativeEquity" || signal === "negativeCashFlow";
    const decimals = isMoney || signal === "brokenPromises" ? 0 : signal === "daysLate" ? 0 : 2;
    return formatNumber(language, number, decimals);
  };
  return context.words.finance.signals[signal](shown(value), shown(limit));
}

/** The cell that proves a signal: of the statement, of the invoices, or of the customer's row. */
export function proofTarget(
  context: ReportContext,
  { base }: ReportFinance,
  customer: number,
  proof: DistressProof
): CellTarget | null {
  for (const item of proof.entry < 0 ? [] : proof.items) {
    const [cell] = base.analysis.statements.cellsOf(item, proof.entry);
    if (cell !== undefined && cell.column >= 0)
      return { sheet: cell.sheet, row: cell.row, column: cell.column };
  }
  if (proof.signal === "health" && proof.entry >= 0) {
    const [cell] = base.analysis.statements.cellsOf("totalAssets", proof.entry);
    return cell === undefined ? null : { sheet: cell.sheet, row: cell.row, column: cell.column };
  }
  const field = customerFields[proof.signal] ?? null;
  const isTyped = field !== null && context.customers.mapping.some((each) => each.field === field);
  if (proof.family === "payment" && !isTyped && context.tables.has("receivables"))
    return evidenceTarget(context, { table: "receivables", row: null, field: null });
  return evidenceTarget(context, { table: "customers", row: customer, field });
}
