import type { FieldKey } from "../intake/fields";
import { headerKey } from "../intake/headers/column";
import type { Workbook } from "../workbook/Workbook";
import { mappingSetting, type Survey } from "./surveyTables";
import type { TableChoice } from "./readTables";

/** Keeps the user's corrections with the workbook, by header, so that the next run knows them. Headers only, no data. */
export async function rememberMapping(
  workbook: Workbook,
  survey: Survey,
  { customers, mappingOverrides = {} }: TableChoice
): Promise<void> {
  const corrections = customers.columns.flatMap(
    ({ column, header }): [string, FieldKey | null][] => {
      const field = mappingOverrides[column];
      return field === undefined ? [] : [[headerKey(header), field]];
    }
  );
  if (corrections.length === 0) return;
  await workbook.writeSetting(mappingSetting, {
    ...survey.remembered,
    ...Object.fromEntries(corrections),
  });
}
