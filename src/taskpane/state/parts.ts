import type { CustomerFilter } from "./customerQuery";

/** Parts of screens that something elsewhere leads to. */
export type PartName =
  "customers" | "problems" | "coverage" | "columns" | "date" | "result" | "sheets" | "fit";

/** Where somebody wants to be on a screen; a new object each time, so that asking twice leads there twice. */
export interface Part {
  readonly name: PartName;
  /** Which customers the list shows then; as before without it. */
  readonly filter?: CustomerFilter;
  /** For whom the reports make sheets then, and no others. */
  readonly customer?: number;
}
