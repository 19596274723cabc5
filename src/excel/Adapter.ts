import type { ExcelSession } from "./ExcelSession";
import type { OwnSheets } from "./OwnSheets";
import type { WriteTogether } from "./WriteTogether";

/** What the operations of the port share: the way to Excel and what is known of our sheets. */
export interface Adapter {
  readonly session: ExcelSession;
  readonly own: OwnSheets;
  readonly together: WriteTogether;
}
