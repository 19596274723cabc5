import { archiveState } from "../../insight/archives/archives";
import type { ArchiveState } from "../../insight/archives/archives";
import { accountOf } from "../../insight/swot/accounts";
import { accountBaseOf } from "../accountBaseOf";
import { keyCustomers } from "../keyCustomers";
import type { Report } from "../Report";
import type { ReportContext } from "../ReportContext";
import { archiveSheet } from "./archiveSheet";

/** How far the archives of the key customers are, and what is to be verified with whom. */
export const archiveReport: Report<"archive"> = {
  id: "archive",
  reviewedKeys: "archive",
  needs: ({ tables }) => tables.has("clientArchive") || tables.has("supplierArchive"),
  count: () => 1,
  *plans(context) {
    yield archiveSheet(context, archiveStates(context));
  },
};

function archiveStates(context: ReportContext): ArchiveState[] {
  const base = accountBaseOf(context);
  return keyCustomers(context).map((index) => archiveState(base, accountOf(base, index)));
}
