import { use, useMemo } from "react";
import type { ReportId } from "../../../reports/reports";
import { loadReports } from "../../loading";
import { usePane } from "../../PaneContext";
import type { WrittenWork } from "../../state/state";

export interface SheetCounts {
  /** Sheets that each report would make; 0 where the workbook holds nothing for it. */
  readonly of: Readonly<Record<ReportId, number>>;
  /** The same for all key customers, whoever is chosen. */
  readonly ofAll: Readonly<Record<ReportId, number>>;
  /** Indices of the customers for whom sheets of their own can be made, the most important first. */
  readonly customers: readonly number[];
}

/** How many sheets it would be, for all key customers or the chosen ones. Waits for the code of the reports. */
export function useSheetCounts(
  { scored, written }: WrittenWork,
  onlyCustomers: readonly number[] | null
): SheetCounts {
  const { language } = usePane();
  const { countSheets, reportedCustomers } = use(loadReports());
  const customers = useMemo(
    () => reportedCustomers(scored, written, language),
    [reportedCustomers, scored, written, language]
  );
  const ofAll = useMemo(
    () => countSheets(scored, written, language),
    [countSheets, scored, written, language]
  );
  const of = useMemo(
    () =>
      onlyCustomers === null ? ofAll : countSheets(scored, written, language, { onlyCustomers }),
    [countSheets, scored, written, language, onlyCustomers, ofAll]
  );
  return { of, ofAll, customers };
}
