import { isDateFormat } from "../cells/dates";
import type { TableCandidate } from "../detect";
import { fieldOf } from "../fields";
import { normaliseHeader } from "../headers/normaliseHeader";
import { AmountColumn, CountColumn, MoneyColumn, PercentColumn } from "./amountColumn";
import type { ColumnPlace, NumberColumn } from "./columnReader";
import { DateColumn } from "./dateColumn";
import type { ProblemLog } from "./problemLog";
import { DaysColumn, FlagColumn, RatingColumn, ScoreColumn } from "./ratingColumn";
import type { TableUnits } from "./tableUnits";
import { TextColumn } from "./textColumn";

export interface ColumnOptions {
  readonly capacity: number;
  /** Sheet column of the first cell of a row. */
  readonly firstColumn: number;
  readonly problems: ProblemLog;
  readonly uses1904Dates?: boolean;
  readonly tierWords?: Readonly<Record<string, string>>;
}

export interface Columns {
  readonly numbers: readonly NumberColumn[];
  readonly texts: readonly TextColumn[];
}

/** A reader for every mapped column of a table. */
export function makeColumns(
  candidate: TableCandidate,
  units: TableUnits,
  options: ColumnOptions
): Columns {
  const numbers: NumberColumn[] = [];
  const texts: TextColumn[] = [];
  const tierWords = new Map(
    Object.entries(options.tierWords ?? {}).map(([word, tier]) => [word.toLowerCase(), tier])
  );
  for (const mapped of candidate.mapping) {
    const entry = fieldOf(mapped.field);
    const place: ColumnPlace = {
      mapped,
      field: mapped.field,
      entry,
      at: mapped.column - options.firstColumn,
      problems: options.problems,
    };
    if (entry.type === "text" || entry.type === "enum")
      texts.push(new TextColumn(place, tierWords));
    else numbers.push(numberColumn(place, candidate, units, options));
  }
  return { numbers, texts };
}

const daysPer: Readonly<Record<string, number>> = { weeks: 7, months: 30, years: 365 };

function numberColumn(
  place: ColumnPlace,
  candidate: TableCandidate,
  units: TableUnits,
  options: ColumnOptions
): NumberColumn {
  const { capacity } = options;
  const sample = candidate.columns.find(({ column }) => column === place.mapped.column)?.sample;
  const formats = (sample?.formats ?? []).filter((_, i) => typeof sample?.cells[i] === "number");
  const isPercent =
    formats.length > 0 &&
    formats.filter((format) => format.includes("%")).length >= 0.5 * formats.length;
  const { unit } = normaliseHeader(place.mapped.header);
  switch (place.entry.type) {
    case "money":
      return new MoneyColumn(
        place,
        capacity,
        units.byField.get(place.field) ?? { factor: 1, currency: "", label: "" },
        units.model
      );
    case "pct":
      return new PercentColumn(place, capacity, {
        isPercent,
        headerSaysPercent: unit?.kind === "percent" || place.mapped.header.includes("%"),
      });
    case "rating":
      return new RatingColumn(place, capacity);
    case "score100":
      return new ScoreColumn(place, capacity, isPercent);
    case "days":
      return new DaysColumn(place, capacity, daysPer[unit?.kind ?? ""] ?? 1);
    case "date":
      return new DateColumn(
        place,
        capacity,
        options.uses1904Dates === true && formats.some(isDateFormat)
      );
    case "bool":
      return new FlagColumn(place, capacity);
    case "number":
    case "int":
      return new CountColumn(place, capacity);
    case "nps":
    case "text":
    case "enum":
      return new AmountColumn(place, capacity);
  }
}
