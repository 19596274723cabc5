import {
  cellRef,
  rangeRef,
  type Cell,
  type CellStyle,
  type CellValue,
  type ColumnDef,
  type DataValidation,
  type WriteSheet,
} from "hucre/xlsx";

/** A cell with a formula and the result that Excel would compute. */
export interface Formula {
  readonly formula: string;
  readonly result: number;
}

export type SampleCell = string | number | null | Formula;

export interface SampleColumn<Row> {
  readonly header: string;
  /** Characters of the default font. */
  readonly width: number;
  readonly value: (row: Row) => SampleCell;
  readonly format?: string;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
  readonly rule?: Omit<DataValidation, "range">;
}

export interface SampleSheet<Row> {
  readonly name: string;
  /** Name of the Excel table; null makes a plain range. */
  readonly table: string | null;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly SampleColumn<Row>[];
  readonly rows: readonly Row[];
  /** A typed totals row, part of the table as in many exports; by column header. */
  readonly totals?: ReadonlyMap<string, SampleCell>;
  readonly tabColor: string;
  readonly frozenColumns: number;
  readonly headerHeight?: number;
}

export const dateFormat = "yyyy-mm-dd";
export const fontName = "Microsoft YaHei";

/** Title, note, an empty row, then the header. */
export const headerRowIndex = 3;

const grid = { style: "thin", color: { rgb: "D9DEE4" } } as const;
const cellBorder = { top: grid, bottom: grid, left: grid, right: grid };
const headerStyle: CellStyle = {
  font: { name: fontName, size: 10, bold: true, color: { rgb: "FFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "1F4E79" } },
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
  border: cellBorder,
};
const titleStyle: CellStyle = {
  font: { name: fontName, size: 15, bold: true, color: { rgb: "1F4E79" } },
  alignment: { vertical: "center" },
};
const noteStyle: CellStyle = {
  font: { name: fontName, size: 10, italic: true, color: { rgb: "6B7785" } },
};

/** No static banding: it would be left behind when somebody sorts. The table style stripes the rows in Excel. */
function bodyStyle(column: Omit<SampleColumn<never>, "value">, isTotal: boolean): CellStyle {
  return {
    font: { name: fontName, size: 10, ...(isTotal ? { bold: true } : {}) },
    alignment: {
      vertical: "center",
      ...(column.align ? { horizontal: column.align } : {}),
      ...(column.wrap ? { wrapText: true } : {}),
    },
    border: cellBorder,
    ...(column.format ? { numFmt: column.format } : {}),
    ...(isTotal ? { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "DDE6EF" } } } : {}),
  };
}

/** A careful worksheet: title, note, styled header, frozen panes, print set-up and the Excel table over it. */
export function tableSheet<Row>(spec: SampleSheet<Row>): WriteSheet {
  const rows: CellValue[][] = [[spec.title], [spec.note], []];
  const cells = new Map<string, Partial<Cell>>();
  cells.set("0,0", { value: spec.title, style: titleStyle });
  cells.set("1,0", { value: spec.note, style: noteStyle });
  rows.push(spec.columns.map((column) => column.header));
  spec.columns.forEach((_, c) => cells.set(`${headerRowIndex},${c}`, { style: headerStyle }));
  const styles = spec.columns.map((column) => bodyStyle(column, false));
  const totalStyles = spec.columns.map((column) => bodyStyle(column, true));
  const place = (row: number, c: number, content: SampleCell, style: CellStyle): CellValue => {
    const isFormula = content !== null && typeof content === "object";
    cells.set(
      `${row},${c}`,
      isFormula ? { style, formula: content.formula, formulaResult: content.result } : { style }
    );
    return isFormula ? null : content;
  };
  spec.rows.forEach((item, i) => {
    const row = headerRowIndex + 1 + i;
    rows.push(spec.columns.map((column, c) => place(row, c, column.value(item), styles[c]!)));
  });
  if (spec.totals) {
    const row = rows.length;
    rows.push(
      spec.columns.map((column, c) =>
        place(row, c, spec.totals?.get(column.header) ?? null, totalStyles[c]!)
      )
    );
  }
  const lastRow = rows.length - 1;
  const lastDataRow = headerRowIndex + spec.rows.length;
  const validations = spec.columns.flatMap((column, c) =>
    column.rule ? [{ ...column.rule, range: rangeRef(headerRowIndex + 1, c, lastDataRow, c) }] : []
  );
  const columns: ColumnDef[] = spec.columns.map((column) => ({ width: column.width }));
  return {
    name: spec.name,
    rows,
    cells,
    columns,
    rowDefs: new Map([
      [0, { height: 26 }],
      [headerRowIndex, { height: spec.headerHeight ?? 32 }],
    ]),
    freezePane: { rows: headerRowIndex + 1, columns: spec.frozenColumns },
    view: { tabColor: { rgb: spec.tabColor }, showGridLines: false },
    ...(validations.length > 0 ? { dataValidations: validations } : {}),
    ...(spec.table
      ? {
          tables: [
            {
              name: spec.table,
              range: rangeRef(headerRowIndex, 0, lastRow, spec.columns.length - 1),
              columns: spec.columns.map((column) => ({ name: column.header })),
              style: "TableStyleLight1",
            },
          ],
        }
      : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headerRowIndex + 1}:$${headerRowIndex + 1}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&L&8虚构数据 invented data&R&8&P / &N" },
  };
}

/** "H5:H154": the data cells of a column, by its header, for formulas and checks. */
export function columnRange(
  columns: readonly { readonly header: string }[],
  header: string,
  rowCount: number
): string {
  const c = columns.findIndex((column) => column.header === header);
  if (c < 0) throw new Error(`no column ${header}`);
  return `${cellRef(headerRowIndex + 1, c)}:${cellRef(headerRowIndex + rowCount, c)}`;
}
