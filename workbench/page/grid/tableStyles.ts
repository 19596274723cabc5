import type { BookTable } from "../../book/book";

/** Accents of the Office theme, by the number in a table style's name modulo 7 ("TableStyleMedium2" → accent 1). */
const accents = [
  "#595959",
  "#4472C4",
  "#ED7D31",
  "#7B7B7B",
  "#BF8F00",
  "#5B9BD5",
  "#70AD47",
] as const;

export interface TableLook {
  readonly fill: string | null;
  readonly color: string | null;
  readonly isBold: boolean;
}

const plain: TableLook = { fill: null, color: null, isBold: false };

function tint(color: string, share: number): string {
  const mix = (shift: number): number => {
    const value = (Number.parseInt(color.slice(1), 16) >> shift) & 255;
    return Math.round(value + (255 - value) * share);
  };
  return `rgb(${mix(16)} ${mix(8)} ${mix(0)})`;
}

/** How a table's own style paints one of its cells: header band, stripes, totals. Close to Excel's, not equal. */
export function tableLook(table: BookTable, row: number): TableLook {
  const name = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (!name) return plain;
  const accent = accents[(Number(name[2]) - 1) % 7] ?? accents[0];
  const isSolid = name[1] !== "Light";
  const inTable = row - table.rect.row;
  if (table.hasHeaders && inTable === 0)
    return isSolid
      ? { fill: accent, color: "#FFFFFF", isBold: true }
      : { fill: null, color: accent, isBold: true };
  if (table.hasTotals && inTable === table.rect.rows - 1)
    return { fill: null, color: null, isBold: true };
  const dataRow = inTable - (table.hasHeaders ? 1 : 0);
  return table.showBandedRows && dataRow % 2 === 0
    ? { fill: tint(accent, isSolid ? 0.8 : 0.88), color: null, isBold: false }
    : plain;
}
