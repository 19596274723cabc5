import { cleanText } from "../cells/text";
import { unitInTitle } from "../cells/units";
import type { DetectOptions, TableCandidate } from "../detect";
import type { TableKind } from "../fields";
import { sampleSize } from "../headers/columnSample";
import { prepareColumn } from "../headers/column";
import { matchHeaders } from "../headers/matchHeaders";
import type { HeaderColumn } from "../headers/column";
import type { MatchOptions } from "../headers/matchHeaders";
import { classify } from "./classify";
import type { KindGuess } from "./classify";
import type { Grid } from "./grid";
import { headerTexts } from "./headerRow";
import type { HeaderPlace } from "./headerRow";

export interface CandidateFacts {
  readonly lastDataRow: number;
  readonly name: string | null;
  readonly isExcelTable: boolean;
  readonly isHidden: boolean;
}

/** The candidate for a header in a grid; `kind` forces the kind when the user named the table. */
export function candidate(
  grid: Grid,
  place: HeaderPlace,
  facts: CandidateFacts,
  options: DetectOptions,
  kind?: TableKind
): TableCandidate {
  const to = lastColumn(grid, place);
  const columns: HeaderColumn[] = [];
  for (let column = place.from; column <= to; column++) {
    const { header, joined } = headerTexts(grid, place, column);
    const cells = [];
    const formats = [];
    for (
      let row = place.row + 1;
      row < grid.rows && cells.length < sampleSize && grid.row + row <= facts.lastDataRow;
      row++
    ) {
      cells.push(grid.cell(row, column));
      formats.push(grid.format(row, column));
    }
    columns.push({
      column: grid.column + column,
      header: cleanText(header),
      ...(joined === null ? {} : { joined: cleanText(joined) }),
      sample: { cells, formats },
    });
  }
  const called = `${grid.sheet} ${facts.name ?? ""}`;
  const guesses = classify(
    columns.map(prepareColumn),
    called.replace(/([a-z])([A-Z])/g, "$1 $2"),
    options
  );
  const best = kind === undefined ? guesses[0] : guesses.find((guess) => guess.kind === kind);
  const asked = kind ?? best?.kind ?? "customers";
  const match = best?.match ?? matchHeaders(columns, { ...options, kind: asked });
  return {
    source: {
      sheet: grid.sheet,
      name: facts.name,
      isExcelTable: facts.isExcelTable,
      headerRow: grid.row + place.row,
      headerLines: place.topRow === place.row ? 1 : 2,
      firstDataRow: grid.row + place.row + 1,
      lastDataRow: facts.lastDataRow,
      firstColumn: grid.column + place.from,
      lastColumn: grid.column + to,
    },
    kind: asked,
    kindConfidence: best?.confidence ?? 0,
    otherKinds: guesses
      .filter((guess) => guess !== best)
      .map(({ kind: other, confidence }: KindGuess) => ({ kind: other, confidence })),
    headers: columns.map(({ header }) => header),
    mapping: match.mapping,
    asks: match.asks,
    unmapped: match.unmapped,
    olderPeriods: match.olderPeriods,
    rowCount: Math.max(0, facts.lastDataRow - (grid.row + place.row)),
    isHidden: facts.isHidden,
    titleUnit: titleUnit(grid, place),
    columns,
  };
}

/** The last column with a header or content. */
function lastColumn(grid: Grid, place: HeaderPlace): number {
  for (let column = place.to; column > place.from; column--)
    for (let row = place.topRow; row < grid.rows; row++)
      if (!grid.isBlank(row, column)) return column;
  return place.to;
}

function titleUnit(grid: Grid, place: HeaderPlace): TableCandidate["titleUnit"] {
  for (let row = place.topRow - 1; row >= Math.max(0, place.topRow - 6); row--)
    for (let column = 0; column < grid.columns; column++) {
      const cell = grid.cell(row, column);
      if (typeof cell !== "string" || cell === "") continue;
      const unit = unitInTitle(cell);
      if (unit !== null) return { unit, text: cleanText(cell) };
    }
  return null;
}

/** The candidate with its columns matched anew: under another kind, with remembered meanings or the user's corrections. */
export function mapTable(
  table: TableCandidate,
  options: Omit<MatchOptions, "kind"> & { readonly kind?: TableKind }
): TableCandidate {
  const kind = options.kind ?? table.kind;
  const match = matchHeaders(table.columns, { ...options, kind });
  return {
    ...table,
    kind,
    mapping: match.mapping,
    asks: match.asks,
    unmapped: match.unmapped,
    olderPeriods: match.olderPeriods,
  };
}
