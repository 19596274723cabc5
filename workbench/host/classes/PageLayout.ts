import type { BookSheet, PageLayout } from "../../book/book";
import { ExcelError, invalidArgument } from "../ExcelError";
import { assertSheetEditable } from "../guards";
import { maxColumns } from "../grid/address";
import type { HostState } from "../HostState";
import {
  defineClass,
  type ExcelClass,
  requireBoolean,
  requireNumber,
  requireOneOf,
  requireString,
  type Scalar,
} from "../objects";
import { rangeArgument } from "../rangeArgument";
import { headerFooterGroupClass } from "./HeaderFooterGroup";
import { rangeClass } from "./Range";
import { rangeAreasClass } from "./RangeAreas";

type Margin = keyof PageLayout["marginsPoints"];

/** Excel's "Normal" margins, in points. */
const normalMargins: Readonly<Record<Margin, number>> = {
  left: 50.4,
  right: 50.4,
  top: 54,
  bottom: 54,
  header: 21.6,
  footer: 21.6,
};
const pointsPerUnit: Readonly<Record<string, number>> = {
  Points: 1,
  Inches: 72,
  Centimeters: 72 / 2.54,
};

function change(host: HostState, sheet: BookSheet, part: Partial<PageLayout>): void {
  assertSheetEditable(host, sheet);
  Object.assign(sheet.page, part);
  sheet.isChanged = true;
}

function margin(side: Margin): Scalar<BookSheet> {
  return {
    get: (sheet) => sheet.page.marginsPoints[side] ?? normalMargins[side],
    set: (sheet, value, host) => {
      const points = requireNumber(value, `${side} margin`);
      if (points < 0) throw invalidArgument(`${side} margin ${points}`);
      change(host, sheet, { marginsPoints: { ...sheet.page.marginsPoints, [side]: points } });
    },
  };
}

/** Pages to fit, or nothing: a scale in percent is not part of the book's page. */
function parseZoom(value: unknown): Partial<PageLayout> {
  const zoom = (value ?? {}) as Record<string, unknown>;
  if (zoom["scale"] !== undefined && zoom["scale"] !== null)
    throw new ExcelError("NotImplemented", "A print scale is not kept here.");
  const pages = (key: string): number | null => {
    const count = zoom[key];
    return count === undefined || count === null || count === 0 ? null : requireNumber(count, key);
  };
  return { fitToWide: pages("horizontalFitToPages"), fitToTall: pages("verticalFitToPages") };
}

export const pageLayoutClass: ExcelClass<BookSheet> = defineClass("PageLayout", {
  scalars: {
    Orientation: {
      get: (sheet) => sheet.page.orientation,
      set: (sheet, value, host) =>
        change(host, sheet, {
          orientation: requireOneOf(value, ["Portrait", "Landscape"], "orientation"),
        }),
    },
    PaperSize: {
      get: (sheet) => sheet.page.paper ?? "Letter",
      set: (sheet, value, host) =>
        change(host, sheet, { paper: requireString(value, "paperSize") }),
    },
    PrintOrder: {
      get: (sheet) => (sheet.page.overThenDown ? "OverThenDown" : "DownThenOver"),
      set: (sheet, value, host) =>
        change(host, sheet, {
          overThenDown:
            requireOneOf(value, ["DownThenOver", "OverThenDown"], "printOrder") === "OverThenDown",
        }),
    },
    Zoom: {
      get: (sheet) => {
        const { fitToWide, fitToTall } = sheet.page;
        if (fitToWide === null && fitToTall === null) return { scale: 100 };
        return { horizontalFitToPages: fitToWide, verticalFitToPages: fitToTall };
      },
      set: (sheet, value, host) => change(host, sheet, parseZoom(value)),
    },
    CenterHorizontally: {
      get: (sheet) => sheet.page.centerHorizontally,
      set: (sheet, value, host) =>
        change(host, sheet, { centerHorizontally: requireBoolean(value, "centerHorizontally") }),
    },
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  navigation: { HeadersFooters: (sheet) => headerFooterGroupClass.of(sheet) },
  objects: {
    GetPrintAreaOrNullObject: (sheet) =>
      sheet.page.printArea ? rangeAreasClass.of({ sheet, rects: [sheet.page.printArea] }) : null,
    GetPrintTitleRowsOrNullObject: (sheet) => {
      const rows = sheet.page.printTitleRows;
      return rows
        ? rangeClass.of({
            sheet,
            rect: {
              row: rows.first,
              rows: rows.last - rows.first + 1,
              column: 0,
              columns: maxColumns,
            },
          })
        : null;
    },
  },
  methods: {
    SetPrintArea: (sheet, args, host) =>
      change(host, sheet, { printArea: rangeArgument(host.book, args.at(0), sheet).rect }),
    SetPrintTitleRows: (sheet, args, host) => {
      const { rect } = rangeArgument(host.book, args.at(0), sheet);
      change(host, sheet, { printTitleRows: { first: rect.row, last: rect.row + rect.rows - 1 } });
    },
    SetPrintTitleColumns: (sheet, args, host) => {
      const { rect } = rangeArgument(host.book, args.at(0), sheet);
      change(host, sheet, {
        printTitleColumns: { first: rect.column, last: rect.column + rect.columns - 1 },
      });
    },
    SetPrintMargins: (sheet, args, host) => {
      const factor = pointsPerUnit[args.string(0)];
      if (factor === undefined) throw invalidArgument(`unit ${args.string(0)}`);
      const margins: Partial<Record<Margin, number>> = { ...sheet.page.marginsPoints };
      for (const [side, value] of Object.entries((args.at(1) ?? {}) as Record<string, unknown>)) {
        if (!(side in normalMargins)) throw invalidArgument(`margin ${side}`);
        margins[side as Margin] = requireNumber(value, side) * factor;
      }
      change(host, sheet, { marginsPoints: margins });
    },
  },
});
