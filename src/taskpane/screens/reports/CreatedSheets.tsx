import {
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import type { ReportId } from "../../../reports/reports";
import { sheetKind } from "../../../reports/sheetKind";
import type { SheetReceipt } from "../../../workbook/receipts";
import type { ReportsWritten } from "../../../workflows/createReports";
import { usePane } from "../../PaneContext";
import { Fold } from "../../parts/Fold";
import { useArrival } from "../../parts/Section";

const useStyles = makeStyles({
  created: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  kinds: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  inFold: { paddingLeft: tokens.spacingHorizontalXXL, marginBottom: tokens.spacingVerticalS },
  count: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    flexShrink: 0,
    fontVariantNumeric: "tabular-nums",
  },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  skipped: {
    ...typographyStyles.caption1,
    color: tokens.colorPaletteDarkOrangeForeground1,
    display: "block",
  },
});

/** A kind with more sheets than this is closed at first: sheets per customer would push the rest of the screen away. */
const openUpTo = 3;

/** The sheets that were made, by kind; each leads there. */
export function CreatedSheets({ written: { sheets, without } }: { written: ReportsWritten }) {
  const styles = useStyles();
  const { words } = usePane();
  const { reports, desk, colon, listSeparator } = words.pane;
  const box = useArrival<HTMLDivElement>("result");
  const kinds = new Map<string, SheetReceipt[]>();
  for (const sheet of sheets) {
    const kind = sheetKind(sheet.key);
    kinds.set(kind, [...(kinds.get(kind) ?? []), sheet]);
  }
  const single = [...kinds.values()].flatMap((list) => (list.length === 1 ? list : []));
  const several = [...kinds].filter(([, list]) => list.length > 1);
  return (
    <div ref={box} className={styles.created}>
      <MessageBar intent="success" layout="multiline" politeness="polite">
        <MessageBarBody>{reports.done(sheets.length)}</MessageBarBody>
      </MessageBar>
      {single.length > 0 && <SheetLinks sheets={single} />}
      {several.length > 0 && (
        <div className={styles.kinds}>
          {several.map(([kind, list]) => {
            const title = reports.list[kind as ReportId].name;
            const count = desk.reports.sheets(list.length);
            return (
              <Fold
                key={kind}
                title={title}
                label={`${title}${colon}${count}`}
                aside={<span className={styles.count}>{count}</span>}
                // What Excel refused must not hide in a closed part.
                isOpenFirst={
                  list.length <= openUpTo || list.some(({ skipped }) => skipped.length > 0)
                }
              >
                <div className={styles.inFold}>
                  <SheetLinks sheets={list} />
                </div>
              </Fold>
            );
          })}
        </div>
      )}
      {without.length > 0 && (
        <p className={styles.hint}>
          {reports.without(without.map((id) => reports.list[id].name).join(listSeparator))}
        </p>
      )}
    </div>
  );
}

function SheetLinks({ sheets }: { sheets: readonly SheetReceipt[] }) {
  const styles = useStyles();
  const { words, run } = usePane();
  const { reports, listSeparator } = words.pane;
  return (
    <ul className={styles.list}>
      {sheets.map(({ key, name, skipped }) => (
        <li key={key}>
          <Link
            as="button"
            onClick={() =>
              run({
                kind: "show",
                range: { sheet: name, row: 0, column: 0, rows: 1, columns: 1 },
              })
            }
            aria-label={reports.open(name)}
          >
            {name}
          </Link>
          {skipped.length > 0 && (
            <span className={styles.skipped}>
              {reports.skipped(skipped.map(({ part }) => part).join(listSeparator))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
