import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  typographyStyles,
} from "@fluentui/react-components";
import { useState } from "react";
import { formatDate } from "../../i18n/format";
import { usePane } from "../PaneContext";
import { ColumnList } from "../parts/ColumnList";
import { Fold } from "../parts/Fold";
import { Frame } from "../parts/Frame";
import { ProblemList } from "../parts/ProblemList";
import { Section } from "../parts/Section";
import { TableChoice } from "../parts/TableChoice";
import { columnViews, groupColumns, hasNameColumn, type Choice } from "../state/choice";
import { parseDate } from "../state/date";
import { countBySeverity } from "../state/problems";
import { isScored, type PaneState } from "../state/state";
import { tableKey } from "../state/tables";
import { ApplicabilityCard } from "./data/ApplicabilityCard";
import { Coverage } from "./data/Coverage";
import { SimpleMode } from "./data/SimpleMode";
import { TierWordsSection } from "./data/TierWordsSection";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
});

/** Which table, what its columns mean, as of which day, and what is wrong with the data. */
export function DataScreen() {
  const { state, words } = usePane();
  const { work } = state;
  const { data } = words.pane;
  const choice = work.at === "start" ? null : work.choice;
  return (
    <Frame title={data.title} footer={<DataFooter state={state} />}>
      {work.at !== "start" && <TableChoice tables={work.survey.tables} choice={choice} />}
      {choice && <Mapping key={tableKey(choice.customers)} choice={choice} />}
      {choice && <AnalysisDate choice={choice} />}
      {isScored(work) && <TierWordsSection base={work.scored.base} />}
      {isScored(work) && <Problems problems={work.scored.base.problems} />}
      {isScored(work) && <Coverage scored={work.scored} />}
      {isScored(work) && <ApplicabilityCard scored={work.scored} />}
      {isScored(work) && <SimpleMode scored={work.scored} />}
    </Frame>
  );
}

function DataFooter({ state }: { state: PaneState }) {
  const { words, run, send } = usePane();
  const { data } = words.pane;
  const { work } = state;
  if (work.at === "start" || work.choice === null) {
    return (
      <Button
        appearance={work.at === "found" && work.survey.tables.length > 0 ? "secondary" : "primary"}
        size="large"
        onClick={() => run({ kind: "survey" })}
      >
        {work.at === "start" ? words.pane.home.start : data.searchAgain}
      </Button>
    );
  }
  const { choice } = work;
  const read = () => run({ kind: "score", choice });
  if (!isScored(work)) {
    return (
      <Button
        appearance="primary"
        size="large"
        disabled={!hasNameColumn(columnViews(choice))}
        onClick={read}
      >
        {data.read}
      </Button>
    );
  }
  if (work.isStale) {
    return (
      <>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{data.changed}</MessageBarBody>
        </MessageBar>
        <Button
          appearance="primary"
          size="large"
          disabled={!hasNameColumn(columnViews(choice))}
          onClick={read}
        >
          {data.readAgain}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button
        appearance="primary"
        size="large"
        onClick={() => send({ type: "went", to: "review" })}
      >
        {data.toReview}
      </Button>
      <Button onClick={read}>{data.readAgain}</Button>
    </>
  );
}

function Mapping({ choice }: { choice: Choice }) {
  const { words, send } = usePane();
  const { data } = words.pane;
  const views = columnViews(choice);
  // The groups stay as they were found while the user works in them: a row must not jump away under the hand.
  const [found] = useState(() =>
    groupColumns(columnViews({ customers: choice.customers, overrides: {} }))
  );
  const now = new Map(views.map((view) => [view.column, view]));
  const current = (group: readonly { column: number }[]) =>
    group.flatMap(({ column }) => now.get(column) ?? []);
  const isChanged = Object.keys(choice.overrides).length > 0;
  const reset = isChanged && (
    <Button size="small" appearance="subtle" onClick={() => send({ type: "resetMapping" })}>
      {data.resetMapping}
    </Button>
  );
  return (
    <Section title={data.mappingTitle} hint={data.mappingHint} aside={reset}>
      {!hasNameColumn(views) && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{data.missingName}</MessageBarBody>
        </MessageBar>
      )}
      {found.ask.length > 0 && (
        <Fold
          title={data.ask(current(found.ask).filter(({ isAsked }) => isAsked).length)}
          isOpenFirst
        >
          <ColumnList columns={current(found.ask)} />
        </Fold>
      )}
      <Fold title={data.matched(found.matched.length)} isOpenFirst={found.ask.length === 0}>
        <ColumnList columns={current(found.matched)} />
      </Fold>
      {found.unused.length > 0 && (
        <Fold title={data.unmapped(found.unused.length)} isOpenFirst={!hasNameColumn(views)}>
          <ColumnList columns={current(found.unused)} />
        </Fold>
      )}
    </Section>
  );
}

function AnalysisDate({ choice }: { choice: Choice }) {
  const { words, send } = usePane();
  const { data } = words.pane;
  const [typed, setTyped] = useState(() => formatDate(choice.analysisDate));
  const isValid = parseDate(typed) !== null;
  return (
    <Field
      label={data.date}
      hint={data.dateHint}
      {...(isValid ? {} : { validationMessage: data.dateInvalid })}
    >
      <Input
        type="date"
        value={typed}
        onChange={(_, { value }) => {
          setTyped(value);
          const serial = parseDate(value);
          if (serial !== null) send({ type: "setDate", serial });
        }}
      />
    </Field>
  );
}

function Problems({ problems }: { problems: Parameters<typeof countBySeverity>[0] }) {
  const styles = useStyles();
  const { words } = usePane();
  const { data } = words.pane;
  const { error, warning, note } = countBySeverity(problems);
  return (
    <Section title={data.problemsTitle} part="problems">
      <p className={styles.text}>
        {problems.length === 0 ? data.noProblems : data.problemSummary(error, warning, note)}
      </p>
      <ProblemList problems={problems} />
    </Section>
  );
}
