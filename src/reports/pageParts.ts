import type { SheetLayout } from "../sheets/layout";
import type { PagePlan } from "../sheets/SheetPlan";
import { formatDate, formatPercent } from "../i18n/format";
import { defaultModel } from "../settings/defaultModel";
import type { ReportContext } from "./ReportContext";
import { moneyUnitText } from "./numberVoice";
import type { SharedWords } from "./words";

/** Title and, below it, what the sheet rests on. Returns the row below. */
export function sheetHead(
  layout: SheetLayout,
  context: ReportContext,
  column: number,
  span: number,
  title: string
): number {
  layout.minHeight(0, 30);
  layout.text(0, column, span, title, "title");
  layout.text(1, column, span, runLine(context), "subtitle");
  return 2;
}

/** The name of the settings; those that come with the product are named in the reader's language. */
function modelName(name: string, { standardModel }: SharedWords): string {
  return name === defaultModel.name ? standardModel : name;
}

/** Date, settings and version; a partial model says so on every sheet. */
export function runLine(context: ReportContext): string {
  const { shared } = context.words;
  const unit = moneyUnitText(context.language, context.customers.money);
  const line = shared.runLine({
    date: formatDate(context.analysisDate),
    model: modelName(context.model.name, shared),
    hash: context.modelHash,
    version: context.productVersion,
    unit: unit === "" ? null : unit,
  });
  if (context.scores.coverage > 0.9995) return line;
  return `${line}${shared.sentenceGap}${shared.partialModel(formatPercent(context.language, context.scores.coverage, 0))}`;
}

export function page(
  context: ReportContext,
  orientation: PagePlan["orientation"],
  fitTall: number
): PagePlan {
  return {
    orientation,
    fitWide: 1,
    fitTall,
    footer: context.words.shared.footer(formatDate(context.analysisDate)),
  };
}

/** Printable points of A4 without margins and footer, as [wide, tall]. */
const printable = { landscape: [784, 515], portrait: [537, 762] } as const;

/** Points of sheet rows that one printed page holds when the columns are fitted to its width; `digit` = pixels of a digit. */
export function pageHeight(
  orientation: PagePlan["orientation"],
  widths: readonly number[],
  digit = 7
): number {
  const [wide, tall] = printable[orientation];
  const sheetWidth = widths.reduce(
    (sum, width) => sum + (width === 0 ? 0 : (width * digit + 5) * 0.75),
    0
  );
  return (tall * sheetWidth) / wide;
}

/** By how much a page may be shrunk beyond its width to hold the whole sheet. */
const shrinkable = 1.2;

/**
 * Breaks a sheet that is fitted to the page's width: one page where all fits; two, the second beginning at `second`, where
 * both parts fit; otherwise as many as it takes, each part on one page where possible. Excel keeps page breaks as long as
 * only the width is fitted.
 */
export function breakPages(
  layout: SheetLayout,
  height: number,
  parts: readonly number[],
  second: number,
  end: number
): void {
  const above = layout.heightBetween(0, second);
  const below = layout.heightBetween(second, end);
  if (above + below <= shrinkable * height) layout.fitTall(1);
  else if (above <= height && below <= height) layout.pageBreakBefore(second);
  else parts.forEach((part, k) => layout.keepTogether(part, parts[k + 1] ?? end, height));
}
