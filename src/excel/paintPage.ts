import type { SheetPlan } from "../sheets/SheetPlan";
import { cellAddress, columnLetters } from "../sheets/address";
import { rangeAt } from "./ranges";

/** Points around the print; reports count what fits on a page with these (printable in pageParts.ts). */
const margins = { left: 29, right: 29, top: 36, bottom: 44, header: 21, footer: 21 } as const;

/** Paper, margins, orientation, fit, print area, repeated rows, footer and page breaks. */
export function paintPage(sheet: Excel.Worksheet, { page }: SheetPlan): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = page.paper ?? "A4";
  pageLayout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.setPrintMargins("Points", margins);
  const zoom: Excel.PageLayoutZoomOptions = {};
  if (page.fitWide > 0) zoom.horizontalFitToPages = page.fitWide;
  if (page.fitTall > 0) zoom.verticalFitToPages = page.fitTall;
  if (page.fitWide > 0 || page.fitTall > 0) pageLayout.zoom = zoom;
  if (page.printArea) pageLayout.setPrintArea(rangeAt(sheet, page.printArea));
  if (page.repeatRows)
    pageLayout.setPrintTitleRows(`$${page.repeatRows.first + 1}:$${page.repeatRows.last + 1}`);
  if (page.repeatColumns)
    pageLayout.setPrintTitleColumns(
      `$${columnLetters(page.repeatColumns.first)}:$${columnLetters(page.repeatColumns.last)}`
    );
  if (page.overThenDown) pageLayout.printOrder = "OverThenDown";
  // The plan's own words: "&P" and "&N" in them are Excel's codes for page and pages.
  if (page.footer !== undefined)
    pageLayout.headersFooters.defaultForAllPages.centerFooter = page.footer;
  for (const row of page.breaks ?? []) sheet.horizontalPageBreaks.add(cellAddress(row, 0));
}

/** What needs the workbook to have the focus on the desktop: kept apart, so that its refusal costs nothing else. */
export function paintView(sheet: Excel.Worksheet, plan: SheetPlan): void {
  if (plan.showGridlines !== undefined) sheet.showGridlines = plan.showGridlines;
  const { freeze } = plan;
  if (!freeze) return;
  if (freeze.rows > 0 && freeze.columns > 0)
    sheet.freezePanes.freezeAt(
      rangeAt(sheet, { row: 0, column: 0, rows: freeze.rows, columns: freeze.columns })
    );
  else if (freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
}
