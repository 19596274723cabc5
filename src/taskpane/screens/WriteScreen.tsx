import {
  Badge,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import { modelSheetKey } from "../../settings/modelSheet";
import { columnLetters } from "../../sheets/address";
import { usePane } from "../PaneContext";
import { Frame } from "../parts/Frame";
import { NotYet } from "../parts/NotYet";
import { Section } from "../parts/Section";
import { TakeBack } from "../parts/TakeBack";
import type { PlannedSheet, WritePlan } from "../../workflows/planWrite";
import { isScored, type ScoredWork, type WrittenWork } from "../state/state";
import { tableName } from "../state/tables";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
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
  sheets: { listStyleType: "none", margin: 0, padding: 0 },
  sheet: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) max-content",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  cellText: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  about: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, display: "block" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, ...typographyStyles.body1 },
});

/** Exactly what would be written and where, before it is; afterwards what was, and the way to take it back. */
export function WriteScreen() {
  const { state, words } = usePane();
  const { work } = state;
  const { write } = words.pane;
  if (!isScored(work)) return <NotYet title={write.title} text={write.empty} />;
  return <Plan key={work.at} work={work} />;
}

function Plan({ work }: { work: ScoredWork | WrittenWork }) {
  const styles = useStyles();
  const { state, words, run } = usePane();
  const { write } = words.pane;
  const plan =
    work.at === "written" ? columnsAsWritten(work, words.scoring.settings.sheetName) : work.plan;
  const customers = work.scored.base.customers.count;
  const isIdle = state.activity.is === "idle";

  // Where the columns would stand is asked of the workbook as it is now; once, since a refusal would only come again.
  const isAsked = useRef(false);
  useLayoutEffect(() => {
    if (isAsked.current || plan !== null || work.isStale || !isIdle) return;
    isAsked.current = true;
    run({ kind: "plan" });
  }, [plan, work.isStale, isIdle, run]);

  return (
    <Frame title={write.title} footer={<WriteFooter work={work} />}>
      {work.at === "written" && (
        <MessageBar intent="success" layout="multiline" politeness="polite">
          <MessageBarBody>
            {work.written.receipt.reused
              ? write.doneReused(work.written.receipt.headers.length, customers)
              : write.done(work.written.receipt.headers.length, customers)}
          </MessageBarBody>
        </MessageBar>
      )}
      <p className={styles.text}>{write.intro(customers, tableName(work.choice.customers))}</p>
      <Section title={work.at === "written" ? write.writtenTitle : write.planTitle}>
        {plan === null ? (
          <p className={styles.text}>{words.pane.general.loading}</p>
        ) : (
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
              {plan.columns.map(({ key, header, column, isNew }) => (
                <tr key={key}>
                  <td className={mergeClasses(styles.cell, styles.letter)}>
                    {columnLetters(column)}
                  </td>
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
        )}
      </Section>
      {plan !== null && <OwnSheets sheets={plan.ownSheets} isWritten={work.at === "written"} />}
      <Section title={write.safe}>
        <ul className={styles.list}>
          {write.safePoints.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </Section>
      <TakeBack />
    </Frame>
  );
}

/** What happens, or happened, to each sheet of ours; an edited settings sheet is left to its editor. */
function OwnSheets({ sheets, isWritten }: { sheets: readonly PlannedSheet[]; isWritten: boolean }) {
  const styles = useStyles();
  const { words } = usePane();
  const { sheetsTitle, states, about, leftAlone, willLeaveAlone } = words.pane.desk.write;
  const aboutOf = (key: string): string => (key === "log" || key === "model" ? about[key] : "");
  const isLeftAlone = sheets.some(({ state }) => state === "leftAlone");
  return (
    <Section title={sheetsTitle}>
      {isLeftAlone && (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>{isWritten ? leftAlone : willLeaveAlone}</MessageBarBody>
        </MessageBar>
      )}
      <ul className={styles.sheets}>
        {sheets.map(({ key, name, state }) => (
          <li key={key} className={styles.sheet}>
            <span className={styles.cellText}>
              {name}
              <span className={styles.about}>{aboutOf(key)}</span>
            </span>
            <Badge
              appearance="tint"
              color={
                state === "created" ? "success" : state === "renewed" ? "informative" : "warning"
              }
            >
              {states[state]}
            </Badge>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** After writing the list says where the columns stand, not where they would. */
function columnsAsWritten({ written }: WrittenWork, settingsName: string): WritePlan {
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

function WriteFooter({ work }: { work: ScoredWork | WrittenWork }) {
  const { state, words, run, send } = usePane();
  const { write, data } = words.pane;
  if (work.isStale) {
    return (
      <>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{data.changed}</MessageBarBody>
        </MessageBar>
        <Button
          appearance="primary"
          size="large"
          onClick={() => run({ kind: "score", choice: work.choice })}
        >
          {data.readAgain}
        </Button>
      </>
    );
  }
  if (work.at === "written") {
    const column = Math.min(...Object.values(work.written.receipt.placed));
    const { sheet, headerRow } = work.choice.customers.source;
    return (
      <>
        <Button
          appearance="primary"
          size="large"
          onClick={() => send({ type: "went", to: "reports" })}
        >
          {write.toReports}
        </Button>
        <Button
          onClick={() =>
            run({ kind: "show", range: { sheet, row: headerRow, column, rows: 1, columns: 1 } })
          }
        >
          {write.showInGrid}
        </Button>
      </>
    );
  }
  if (work.plan === null && state.activity.is === "idle") {
    return (
      <Button size="large" onClick={() => run({ kind: "plan" })}>
        {words.pane.errors.retry}
      </Button>
    );
  }
  return (
    <Button
      appearance="primary"
      size="large"
      disabled={work.plan === null}
      onClick={() => run({ kind: "write" })}
    >
      {write.write(work.plan?.columns.length ?? 0, work.scored.base.customers.count)}
    </Button>
  );
}
