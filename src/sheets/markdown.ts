import { rangeAddress, sheetCell } from "./address";
import type { Block, ChartPlan, ListValidation, PlanCell, PlanRect, SheetPlan } from "./SheetPlan";
import { styles } from "./styles";
import type { StyleName } from "./styles";

/** A sheet plan as Markdown that a person can review: headings, paragraphs and tables in reading order, then charts and page. */
export function toMarkdown(plan: SheetPlan): string {
  const merged = mergedCells(plan.merges ?? []);
  const parts = [`<!-- ${plan.key} · ${plan.name} -->`];
  const blocks = [...plan.blocks].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const block of blocks)
    if (plan.columnWidths[block.column] !== 0) parts.push(...blockParts(block, merged));
  for (const chart of plan.charts ?? []) parts.push(chartText(chart));
  parts.push(...choiceTexts(plan.validations ?? []));
  if (plan.reviewerColumns && plan.reviewerColumns.length > 0) {
    parts.push(
      `> kept for reviewers: ${plan.reviewerColumns.map((area) => rangeAddress(area.rect)).join(", ")}`
    );
  }
  parts.push(pageText(plan));
  return `${parts.join("\n\n")}\n`;
}

/** Cells with the same choice on one line. */
function choiceTexts(lists: readonly ListValidation[]): string[] {
  const cells = new Map<string, string[]>();
  for (const list of lists) {
    const values = list.values.join(" / ");
    cells.set(values, [...(cells.get(values) ?? []), rangeAddress(list.rect)]);
  }
  return [...cells].map(([values, addresses]) => `> choice of ${values}: ${addresses.join(", ")}`);
}

function blockParts(block: Block, merged: ReadonlySet<string>): string[] {
  const lines = block.cells.map((cells, r) => ({
    first: styleAt(block, r, 0),
    shown: cells
      .map((cell, c) => cellText(cell, styleAt(block, r, c)))
      .filter((_, c) => !merged.has(`${block.row + r},${block.column + c}`)),
  }));
  if (lines.every((line) => line.shown.length === 1))
    return lines.map((line) => paragraph(line.shown[0] ?? "", line.first));
  const width = Math.max(...lines.map((line) => line.shown.length));
  const hasHeader = lines[0] !== undefined && lines[0].first.startsWith("tableHeader");
  const rows = lines.map((line) => `| ${pad(line.shown, width).map(escapePipes).join(" | ")} |`);
  const rule = `|${" --- |".repeat(width)}`;
  const table = hasHeader
    ? [rows[0], rule, ...rows.slice(1)]
    : [`|${"  |".repeat(width)}`, rule, ...rows];
  return [table.join("\n")];
}

function pad(cells: readonly string[], width: number): string[] {
  return [...cells, ...new Array<string>(Math.max(0, width - cells.length)).fill("")];
}

function escapePipes(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", "<br>");
}

function styleAt(block: Block, row: number, column: number): StyleName {
  let style = block.style;
  for (const part of block.styles ?? []) if (contains(part.rect, row, column)) style = part.style;
  return style;
}

function contains(rect: PlanRect, row: number, column: number): boolean {
  return (
    row >= rect.row &&
    row < rect.row + rect.rows &&
    column >= rect.column &&
    column < rect.column + rect.columns
  );
}

/** Cells that a merge covers sideways. One that it covers downwards keeps its place, so that the columns stay in line. */
function mergedCells(merges: readonly PlanRect[]): Set<string> {
  const covered = new Set<string>();
  for (const merge of merges) {
    for (let r = 0; r < merge.rows; r++) {
      for (let c = 0; c < merge.columns; c++)
        if (c > 0) covered.add(`${merge.row + r},${merge.column + c}`);
    }
  }
  return covered;
}

function paragraph(text: string, style: StyleName): string {
  if (text === "") return "";
  if (style === "title") return `# ${text}`;
  if (style === "heading") return `## ${text}`;
  if (style === "subheading") return `### ${text}`;
  if (style.startsWith("band")) return `**${text}**`;
  if (style === "note") return `*${text}*`;
  return text;
}

function cellText(cell: PlanCell, style: StyleName): string {
  const isInput = style.startsWith("input");
  if (cell === null) return isInput ? "▢" : "";
  if (typeof cell === "number") return numberText(cell, styles[style].numberFormat);
  if (typeof cell === "string") return isInput ? `▢ ${cell}` : cell;
  const to =
    cell.to === undefined ? "" : ` → ${sheetCell(cell.to.sheet, cell.to.row, cell.to.column)}`;
  return "formula" in cell ? `\`${cell.formula}\`${to}` : `${cell.text}${to}`;
}

/** Enough of Excel's number formats to read a golden sheet: decimals, per cent, dates; the rest as it is. */
function numberText(value: number, format: string | undefined): string {
  if (format === "yyyy-mm-dd")
    return new Date(Math.round((value - 25569) * 86_400_000)).toISOString().slice(0, 10);
  const decimals =
    /\.([0#]+)/.exec(format ?? "")?.[1]?.length ??
    (format === undefined || format === "General" ? 6 : 0);
  if (format?.includes("%")) return `${(value * 100).toFixed(decimals)}%`;
  const fixed = value.toFixed(decimals);
  return format?.includes(".0") ? fixed : String(Number(fixed));
}

function chartText(chart: ChartPlan): string {
  const lines = chart.series.map((series) => {
    const sizes = series.sizes ? `, sizes ${rangeAddress(series.sizes)}` : "";
    return `${series.name} ${rangeAddress(series.values)}${sizes}${series.secondary ? " (second axis)" : ""}`;
  });
  const caption = chart.caption ? ` — ${chart.caption}` : "";
  return `> chart (${chart.kind}) at ${rangeAddress(chart.at)}: ${chart.title}${caption}; categories ${rangeAddress(chart.categories)}; ${lines.join("; ")}`;
}

function pageText(plan: SheetPlan): string {
  const { page } = plan;
  const area = page.printArea ? `, print area ${rangeAddress(page.printArea)}` : "";
  const repeat = page.repeatRows
    ? `, rows ${page.repeatRows.first + 1}–${page.repeatRows.last + 1} on every page`
    : "";
  const breaks =
    page.breaks && page.breaks.length > 0
      ? `, pages begin at rows ${page.breaks.map((row) => row + 1).join(", ")}`
      : "";
  return `> page ${page.orientation}, fit ${page.fitWide || "auto"} × ${page.fitTall || "auto"}${area}${repeat}${breaks}${page.footer ? `; ${page.footer}` : ""}`;
}
