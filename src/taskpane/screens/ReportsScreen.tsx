import { Button, Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment, Suspense, useState } from "react";
import type { ReportId } from "../../reports/reports";
import type { Scored } from "../../workflows/scoreBase";
import { reportGroups, type ReportGroup } from "../deskWords";
import { usePane } from "../PaneContext";
import { Frame } from "../parts/Frame";
import { NotYet } from "../parts/NotYet";
import { Section } from "../parts/Section";
import { TakeBack } from "../parts/TakeBack";
import type { WrittenWork } from "../state/state";
import { CreatedSheets } from "./reports/CreatedSheets";
import { CustomerChoice } from "./reports/CustomerChoice";
import { MissingData } from "./reports/MissingData";
import { chosenFirst, groupOf, perCustomer } from "./reports/reportGroups";
import { useSheetCounts } from "./reports/useSheetCounts";

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  choice: { display: "flex", flexDirection: "column" },
  about: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    margin: `0 0 ${tokens.spacingVerticalXS} 34px`,
  },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) max-content",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
  sheets: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

/** The list of reports: choose, create, go there. */
export function ReportsScreen() {
  const { state, words } = usePane();
  const { work } = state;
  const { reports } = words.pane;
  if (work.at !== "written") return <NotYet title={reports.title} text={reports.empty} />;
  return (
    <Suspense
      fallback={
        <Frame title={reports.title} footer={null}>
          {words.pane.general.loading}
        </Frame>
      }
    >
      <Choice work={work} />
    </Suspense>
  );
}

function Choice({ work }: { work: WrittenWork }) {
  const styles = useStyles();
  const { state, words, run } = usePane();
  const { reports, desk } = words.pane;
  const asked = state.part?.customer;
  const { isFirstRun } = work.scored.base.input.history;
  // A first run has moved nobody: its sheet of moves would stand empty.
  const [chosen, setChosen] = useState<readonly ReportId[]>(() =>
    asked === undefined
      ? chosenFirst.filter((id) => id !== "migration" || !isFirstRun)
      : perCustomer
  );
  const [only, setOnly] = useState<readonly number[] | null>(asked === undefined ? null : [asked]);
  const { of, ofAll, customers } = useSheetCounts(work, only);
  const reportIds = Object.keys(reports.list) as ReportId[];
  const wanted = reportIds.filter((id) => chosen.includes(id) && of[id] > 0);
  const total = wanted.reduce((sum, id) => sum + of[id], 0);
  const toggle = (ids: readonly ReportId[], isChosen: boolean): void =>
    setChosen(reportIds.filter((id) => (ids.includes(id) ? isChosen : chosen.includes(id))));
  return (
    <Frame
      title={reports.title}
      footer={
        <Button
          appearance="primary"
          size="large"
          disabled={total === 0}
          onClick={() =>
            run({
              kind: "reports",
              which: wanted,
              ...(only === null ? {} : { onlyCustomers: only }),
            })
          }
        >
          {total === 0 ? reports.noneChosen : desk.reports.create(total)}
        </Button>
      }
    >
      <p className={styles.hint}>{reports.intro}</p>
      {work.reports && <CreatedSheets written={work.reports} />}
      {reportGroups.map((group) => (
        <Fragment key={group}>
          <Group
            scored={work.scored}
            group={group}
            ids={reportIds.filter((id) => groupOf[id] === group)}
            chosen={chosen}
            counts={of}
            possibleCounts={ofAll}
            onToggle={toggle}
          />
          {group === "decide" && customers.length > 0 && (
            <CustomerChoice
              scored={work.scored}
              customers={customers}
              only={only}
              onOnly={setOnly}
            />
          )}
        </Fragment>
      ))}
      <p className={styles.hint}>{desk.reports.stop}</p>
      <TakeBack />
    </Frame>
  );
}

function Group({
  scored,
  group,
  ids,
  chosen,
  counts,
  possibleCounts,
  onToggle,
}: {
  scored: Scored;
  group: ReportGroup;
  ids: readonly ReportId[];
  chosen: readonly ReportId[];
  counts: Readonly<Record<ReportId, number>>;
  /** The same for all key customers: 0 only where the workbook holds nothing for it. */
  possibleCounts: Readonly<Record<ReportId, number>>;
  onToggle: (ids: readonly ReportId[], isChosen: boolean) => void;
}) {
  const styles = useStyles();
  const { words } = usePane();
  const { reports, desk, review } = words.pane;
  const possible = ids.filter((id) => possibleCounts[id] > 0);
  const on = possible.filter((id) => chosen.includes(id)).length;
  const title = desk.reports.groups[group];
  return (
    <Section
      title={title}
      aside={
        <Checkbox
          label={review.all}
          aria-label={`${title}${words.pane.colon}${review.all}`}
          disabled={possible.length === 0}
          checked={on === 0 ? false : on === possible.length ? true : "mixed"}
          onChange={(_, { checked }) => onToggle(possible, checked === true)}
        />
      }
    >
      <div className={styles.choice} role="group" aria-label={title}>
        {ids.map((id) => (
          <div key={id}>
            <div className={styles.line}>
              <Checkbox
                label={reports.list[id].name}
                disabled={possibleCounts[id] === 0}
                checked={chosen.includes(id) && possibleCounts[id] > 0}
                onChange={(_, { checked }) => onToggle([id], checked === true)}
              />
              <span className={styles.sheets}>
                {possibleCounts[id] > 0 ? desk.reports.sheets(counts[id]) : ""}
              </span>
            </div>
            {possibleCounts[id] > 0 ? (
              <p className={styles.about}>{reports.list[id].about}</p>
            ) : (
              <MissingData id={id} scored={scored} />
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}
