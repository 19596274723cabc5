import type { OwnColumn } from "../workbook/receipts";
import { spreadNumbers, spreadTexts, type RowPlaces } from "./spreadRows";
import { numberFormats } from "./styles";

/** A text column of the simple mode by customer, "" = nothing to write. */
export interface SimpleColumn {
  readonly key: string;
  readonly header: string;
  readonly note: string;
  readonly widthCharacters: number;
  readonly values: ((customer: number) => string) | Float64Array;
}

/** The columns that the simple mode writes beside the rows. */
export function simpleColumns(places: RowPlaces, columns: readonly SimpleColumn[]): OwnColumn[] {
  return columns.map(({ values, ...column }) =>
    values instanceof Float64Array
      ? {
          ...column,
          kind: "number",
          numberFormat: numberFormats.decimal1,
          values: spreadNumbers(places, values),
        }
      : { ...column, kind: "text", numberFormat: "@", values: spreadTexts(places, values) }
  );
}
