import type { Book, BookSheet } from "./book";

/** Excel's own shape of a worksheet id; the number only has to be unique in the book. */
export function sheetId(number: number): string {
  return `{00000000-0001-0000-${number.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
}

/** A visible, empty worksheet with Excel's defaults. */
export function emptySheet(id: string, name: string): BookSheet {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: null,
    rows: [],
    formulas: new Map(),
    formats: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    tables: [],
    charts: [],
    hyperlinks: new Map(),
    validations: [],
    conditionalFormats: [],
    comments: new Map(),
    autoFilter: null,
    isProtected: false,
    freeze: null,
    showGridlines: true,
    page: {
      orientation: "Portrait",
      paper: null,
      printArea: null,
      printTitleRows: null,
      fitToWide: null,
      fitToTall: null,
      marginsPoints: {},
      centerHorizontally: false,
      headerFooter: {},
      rowBreaks: [],
    },
    customProperties: new Map(),
    isChanged: false,
  };
}

/** A workbook with the named empty worksheets, the first one active. */
export function emptyBook(fileName: string, sheetNames: readonly string[] = ["Sheet1"]): Book {
  const sheets = sheetNames.map((name, index) => emptySheet(sheetId(index), name));
  return {
    fileName,
    sheets,
    names: [],
    settings: new Map(),
    activeSheetId: sheets[0]?.id ?? "",
    isStructureProtected: false,
    isReadOnly: false,
    uses1904Dates: false,
  };
}
