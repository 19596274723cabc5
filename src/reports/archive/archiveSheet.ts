import {
  clientSections,
  clientWeights,
  maturityLevel,
  supplierSections,
  supplierWeights,
} from "../../insight/archives/maturity";
import type { ArchiveState } from "../../insight/archives/archives";
import { formatPercent, formatNumber } from "../../i18n/format";
import { SheetLayout } from "../../sheets/layout";
import type { SheetPlan } from "../../sheets/SheetPlan";
import { palette } from "../../sheets/styles";
import { page, pageHeight, sheetHead } from "../pageParts";
import type { ReportContext } from "../ReportContext";
import { firstColumn, idColumn, markColumn, sheetSpan, widths } from "./columns";
import { placeMap } from "./heatMap";
import { openEntries, placeToVerify } from "./toVerify";

/** Rows of the list, with its title and header, below which it begins on a page of its own. */
const fewestRows = 8;

/** Archive maturity of the key customers: the sections as a heat map, how it compares with its age, and the list to verify. */
export function archiveSheet(context: ReportContext, states: readonly ArchiveState[]): SheetPlan {
  const { archive } = context.words;
  const layout = new SheetLayout({
    key: "archive",
    name: archive.sheetName,
    columnWidths: widths,
    tabColor: palette.accentMiddle,
    page: page(context, "landscape", 0),
  });
  let row = sheetHead(layout, context, firstColumn, sheetSpan, archive.title);
  row = layout.text(row, firstColumn, sheetSpan, headline(context, states), "headline") + 1;
  row = placeMap(layout, context, states, row, {
    title: archive.mapTitle,
    sections: clientSections,
    weights: clientWeights,
    names: archive.client,
    stateOf: (state) => state.client,
    maturityOf: (state) => state.clientMaturity,
    hasFigures: true,
  });
  const height = pageHeight("landscape", widths);
  const withSuppliers = states.filter((state) => !Number.isNaN(state.supplierMaturity));
  if (withSuppliers.length > 0) {
    const top = row + 1;
    row = placeMap(layout, context, withSuppliers, top, {
      title: archive.supplierTitle,
      sections: supplierSections,
      weights: supplierWeights,
      names: archive.supplier,
      stateOf: (state) => state.supplier,
      maturityOf: (state) => state.supplierMaturity,
      hasFigures: false,
    });
    layout.keepTogether(top, row, height);
  }
  const list = placeToVerify(layout, context, states, row + 1);
  layout.keepTogether(row + 1, Math.min(list.next, row + 1 + fewestRows), height);
  layout.reviewerArea({ rect: list.area, idColumn, draftColumn: markColumn });
  layout.printArea({ row: 0, column: 0, rows: list.next, columns: firstColumn + sheetSpan });
  return layout.finish();
}

function headline(context: ReportContext, states: readonly ArchiveState[]): string {
  const { archive } = context.words;
  const { language } = context;
  const average =
    states.reduce((sum, state) => sum + state.clientMaturity, 0) / Math.max(1, states.length);
  return archive.headline({
    customers: formatNumber(language, states.length, 0),
    average: formatPercent(language, average, 1),
    level: archive.levels[maturityLevel(average) - 1] ?? "",
    behind: formatNumber(
      language,
      states.filter((state) => state.clientMaturity < state.expected - 1e-9).length,
      0
    ),
    open: formatNumber(
      language,
      openEntries(states).filter((open) => open.entry.basis === "inference").length,
      0
    ),
  });
}
