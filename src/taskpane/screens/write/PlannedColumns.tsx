import {
  Badge,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { modelSheetKey } from "../../../settings/modelSheet";
import { columnLetters } from "../../../sheets/address";
import type { PlannedSheet, WritePlan } from "../../../workflows/planWrite";
import { usePane } from "../../PaneContext";
import type { WrittenWork } from "../../state/state";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", ...typographyStyles.body1 },
  head: {
    ...typographyStyles.caption1,
    textAlign: "left",
    color: tokens.colorNeutralForeground2,
    fontWeight: "normal",
    padding: "2px 8px 4px 0",
    whiteSpace: "nowrap",
  },
  cell: {
    padding: "3px 8px 3px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  letter: { whiteSpace: "nowrap", width: "1%" },
});

/** Each column of ours with its place, and whether it is new there. */
export function PlannedColumns({ columns }: Pick<WritePlan, "columns">) {
  const styles = useStyles();
  const { write } = usePane().words.pane;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {write.placeHeader}
          </th>
          <th scope="col" className={styles.head}>
            {write.columnHeader}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {columns.map(({ key, header, column, isNew }) => (
          <tr key={key}>
            <td className={mergeClasses(styles.cell, styles.letter)}>{columnLetters(column)}</td>
            <th
              scope="row"
              className={styles.cell}
              style={{ fontWeight: "inherit", textAlign: "left" }}
            >
              {header}
            </th>
            <td className={mergeClasses(styles.cell, styles.letter)}>
              <Badge appearance="tint" color={isNew ? "success" : "informative"}>
                {isNew ? write.created : write.reused}
              </Badge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** After writing the list says where the columns stand, not where they would. */
export function columnsAsWritten({ written }: WrittenWork, settingsName: string): WritePlan {
  const columns = Object.entries(written.receipt.placed).map(([key, column], index) => ({
    key,
    header: written.receipt.headers[index] ?? key,
    column,
    isNew: !written.receipt.reused,
  }));
  const made = written.sheets.map(({ key, name, created }) => ({
    key,
    name,
    state: created ? ("created" as const) : ("renewed" as const),
  }));
  const ownSheets: readonly PlannedSheet[] = made.some(({ key }) => key === modelSheetKey)
    ? made
    : [...made, { key: modelSheetKey, name: settingsName, state: "leftAlone" }];
  return { columns, sheets: ownSheets.map(({ name }) => name), ownSheets };
}
