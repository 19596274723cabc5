import type { MappedColumn } from "../../intake/columns";
import type { TableCandidate } from "../../intake/detect";
import { isOwnHeader } from "../../intake/headers/ownHeader";
import type { FieldKey } from "../../intake/fields";

/** What the user decided about the data: which table, what its columns mean where that was corrected, and the date. */
export interface Choice {
  readonly customers: TableCandidate;
  /** Corrections by 0-based sheet column; null = not used. */
  readonly overrides: Readonly<Record<number, FieldKey | null>>;
  /** Excel serial of the analysis date. */
  readonly analysisDate: number;
}

/** One column of the table as the pane shows it. */
export interface ColumnView {
  /** 0-based sheet column. */
  readonly column: number;
  readonly header: string;
  readonly field: FieldKey | null;
  /** 0–1; 0 where no field was recognised. */
  readonly confidence: number;
  readonly reason: MappedColumn["reason"] | null;
  /** Intake is not sure: the user should look. */
  readonly isAsked: boolean;
  /** What else it may mean, best first. */
  readonly alternatives: readonly FieldKey[];
}

/** Every column of the table with its meaning, corrections applied, in sheet order. */
export function columnViews({
  customers,
  overrides,
}: Pick<Choice, "customers" | "overrides">): readonly ColumnView[] {
  const detected = new Map(customers.mapping.map((mapped) => [mapped.column, mapped]));
  const asked = new Map(customers.asks.map((ask) => [ask.column, ask]));
  return (
    customers.headers
      .map((header, index) => ({ header, column: customers.source.firstColumn + index }))
      // Columns that we wrote ourselves are none of the user's to explain.
      .filter(
        ({ header, column }) => (header !== "" && !isOwnHeader(header)) || detected.has(column)
      )
      .map(({ header, column }): ColumnView => {
        const override = overrides[column];
        const ask = asked.get(column);
        const alternatives = ask?.alternatives.map(({ field }) => field) ?? [];
        if (override !== undefined)
          return {
            column,
            header,
            field: override,
            confidence: 1,
            reason: "chosen",
            isAsked: false,
            alternatives,
          };
        const mapped = detected.get(column);
        return {
          column,
          header,
          field: mapped?.field ?? null,
          confidence: mapped?.confidence ?? 0,
          reason: mapped?.reason ?? null,
          isAsked: ask !== undefined,
          alternatives,
        };
      })
  );
}

/**
 * Gives a column a meaning. A field belongs to one column: the column that had it is put to "not used", and its header is
 * returned so that the pane can say so.
 */
export function mapColumn(
  choice: Choice,
  column: number,
  field: FieldKey | null
): { choice: Choice; takenFrom: string | null } {
  const before =
    field === null
      ? undefined
      : columnViews(choice).find((view) => view.field === field && view.column !== column);
  const overrides = {
    ...choice.overrides,
    [column]: field,
    ...(before ? { [before.column]: null } : {}),
  };
  return { choice: { ...choice, overrides }, takenFrom: before?.header ?? null };
}

/** Columns in the three groups the user works through: to be checked, recognised, not used. */
export function groupColumns(views: readonly ColumnView[]): {
  ask: readonly ColumnView[];
  matched: readonly ColumnView[];
  unused: readonly ColumnView[];
} {
  return {
    ask: views.filter((view) => view.isAsked),
    matched: views.filter((view) => !view.isAsked && view.field !== null),
    unused: views.filter((view) => !view.isAsked && view.field === null),
  };
}

/** A customer may be told apart by name or by number. */
export function hasNameColumn(views: readonly ColumnView[]): boolean {
  return views.some(({ field }) => field === "customerName" || field === "customerId");
}
