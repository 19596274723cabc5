import type { SheetLayout } from "../sheets/layout";
import type { PagePlan } from "../sheets/SheetPlan";
import { formatDate, formatPercent } from "../i18n/format";
import type { ReportContext } from "./ReportContext";
import { moneyLabel } from "./numberVoice";

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

/** Date, settings and version; a partial model says so on every sheet. */
export function runLine(context: ReportContext): string {
  const { shared } = context.words;
  const unit = moneyLabel(context.customers.money);
  const line = shared.runLine({
    date: formatDate(context.analysisDate),
    model: context.model.name,
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

/** By how much a page may be shrunk beyond its width to hold its part. */
const shrinkable = 1.2;

/**
 * Puts the sheet on one page, or on two, the second beginning at a row, when both parts can be read at that size; true when it does.
 * Excel ignores page breaks in sheets that are fitted to a number of pages, so empty rows take what is left of each page:
 * `spacers` and the row below, and the row `end`, which are kept free for that.
 */
export function fitOnTwoPages(
  layout: SheetLayout,
  context: ReportContext,
  orientation: PagePlan["orientation"],
  widths: readonly number[],
  spacers: number,
  end: number
): boolean {
  // The default font of Chinese Excel has wider digits, in which column widths are counted.
  const fitted = pageHeight(orientation, widths, context.language === "zh-CN" ? 8 : 7);
  const above = layout.heightBetween(0, spacers);
  const below = layout.heightBetween(spacers + 2, end);
  if (above + below <= shrinkable * fitted) {
    layout.fitTall(1);
    return true;
  }
  const height = Math.max(fitted, above, below);
  if (height > shrinkable * fitted) return false;
  const rest = height - above;
  layout.minHeight(spacers, Math.max(6, Math.min(400, rest)));
  layout.minHeight(spacers + 1, Math.max(6, rest - 400));
  layout.minHeight(end, Math.max(6, Math.min(400, height - below)));
  layout.fitTall(2);
  return true;
}
