import {
  Button,
  Checkbox,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useState } from "react";
import type { ReportId } from "../../reports/reports";
import { usePane } from "../PaneContext";
import { Frame } from "../parts/Frame";
import { NotYet } from "../parts/NotYet";
import { Section } from "../parts/Section";
import { TakeBack } from "../parts/TakeBack";
import type { WrittenWork } from "../state/state";

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  choice: { display: "flex", flexDirection: "column" },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  about: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    margin: `0 0 ${tokens.spacingVerticalXS} 34px`,
  },
  skipped: {
    ...typographyStyles.caption1,
    color: tokens.colorPaletteDarkOrangeForeground1,
    display: "block",
  },
});

/** The list of reports: choose, create, go there. */
export function ReportsScreen() {
  const { state, words } = usePane();
  const { work } = state;
  const { reports } = words.pane;
  if (work.at !== "written") return <NotYet title={reports.title} text={reports.empty} />;
  return <Choice work={work} />;
}

function Choice({ work }: { work: WrittenWork }) {
  const styles = useStyles();
  const { words, run } = usePane();
  const { reports } = words.pane;
  const reportIds = Object.keys(reports.list) as ReportId[];
  const [chosen, setChosen] = useState<readonly ReportId[]>(reportIds);
  const toggle = (id: ReportId, isChosen: boolean) =>
    setChosen(reportIds.filter((known) => (known === id ? isChosen : chosen.includes(known))));
  return (
    <Frame
      title={reports.title}
      footer={
        <Button
          appearance="primary"
          size="large"
          disabled={chosen.length === 0}
          onClick={() => run({ kind: "reports", which: chosen })}
        >
          {chosen.length === 0 ? reports.noneChosen : reports.create(chosen.length)}
        </Button>
      }
    >
      <p className={styles.hint}>{reports.intro}</p>
      {work.reports && <Created work={work} />}
      <Section title={reports.choose}>
        <div className={styles.choice} role="group" aria-label={reports.choose}>
          {reportIds.map((id) => (
            <div key={id}>
              <Checkbox
                label={reports.list[id].name}
                checked={chosen.includes(id)}
                onChange={(_, { checked }) => toggle(id, checked === true)}
              />
              <p className={styles.about}>{reports.list[id].about}</p>
            </div>
          ))}
        </div>
      </Section>
      <TakeBack />
    </Frame>
  );
}

function Created({ work }: { work: WrittenWork }) {
  const styles = useStyles();
  const { words, run } = usePane();
  const { reports, listSeparator } = words.pane;
  const sheets = work.reports?.sheets ?? [];
  const without = work.reports?.without ?? [];
  return (
    <>
      <MessageBar intent="success" layout="multiline" politeness="polite">
        <MessageBarBody>{reports.done(sheets.length)}</MessageBarBody>
      </MessageBar>
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
      {without.length > 0 && (
        <p className={styles.hint}>
          {reports.without(without.map((id) => reports.list[id].name).join(listSeparator))}
        </p>
      )}
    </>
  );
}
