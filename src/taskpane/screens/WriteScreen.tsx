import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import type { WritePlan } from "../../workflows/planWrite";
import { usePane } from "../PaneContext";
import { Frame } from "../parts/Frame";
import { NotYet } from "../parts/NotYet";
import { Section } from "../parts/Section";
import { TakeBack } from "../parts/TakeBack";
import { isScored, type ScoredWork, type WrittenWork } from "../state/state";
import { tableName } from "../state/tables";
import { OwnSheets } from "./write/OwnSheets";
import { columnsAsWritten, PlannedColumns } from "./write/PlannedColumns";
import { WriteFooter } from "./write/WriteFooter";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
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
          <>
            <PlannedColumns columns={plan.columns} />
            {standApart(plan, work) && <p className={styles.hint}>{write.apart}</p>}
          </>
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

/** Whether new columns would leave room between the table and themselves; who reads that wants to know why. */
function standApart({ columns }: WritePlan, { choice }: ScoredWork | WrittenWork): boolean {
  const fresh = columns.filter(({ isNew }) => isNew).map(({ column }) => column);
  return (
    Math.min(...fresh) > choice.customers.source.lastColumn + 1 && fresh.length === columns.length
  );
}
