import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { formatDate, formatNumber } from "../../../i18n/format";
import { tiers } from "../../../scoring/model";
import type { RestoreReceipt } from "../../../workbook/receipts";
import type { Standing } from "../../../workflows/standing";
import { usePane } from "../../PaneContext";
import { Note } from "../../parts/Note";
import { Section } from "../../parts/Section";
import { TakeBack } from "../../parts/TakeBack";
import { TierBadge } from "../../parts/TierBadge";
import type { CustomerFilter } from "../../state/customerQuery";
import type { Part } from "../../state/parts";
import type { Screen } from "../../state/screens";
import { isScored } from "../../state/state";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  tiers: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  tier: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalSNudge },
  count: { ...typographyStyles.subtitle2, fontVariantNumeric: "tabular-nums" },
  facts: {
    ...typographyStyles.body1,
    margin: 0,
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: "2px",
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
  list: {
    ...typographyStyles.body1,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
  },
});

/** The last run, what changed since, and what waits for a person. */
export function StandingSection({ lastRun }: { lastRun: RestoreReceipt }) {
  const styles = useStyles();
  const { state, words, run } = usePane();
  const { home } = words.pane;
  const { standing } = state.desk;

  // Asked each time one comes home, since the workbook may have changed meanwhile; once, since a refusal would only come again.
  const isAsked = useRef(false);
  const isIdle = state.activity.is === "idle";
  useEffect(() => {
    if (isAsked.current || !isIdle) return;
    isAsked.current = true;
    run({ kind: "wish", wish: { kind: "standing" } });
  }, [isIdle, run]);

  return (
    <>
      {standing && <LastRun standing={standing} />}
      {standing && <Changes standing={standing} />}
      {standing && <Waiting standing={standing} sheets={lastRun.sheets} />}
      <Section title={home.lastRunTitle}>
        <p className={styles.text}>{home.lastRun(lastRun.columns.length, lastRun.sheets.length)}</p>
        <TakeBack />
      </Section>
    </>
  );
}

function LastRun({ standing: { run } }: { standing: Standing }) {
  const styles = useStyles();
  const { words, language } = usePane();
  const { standing } = words.pane.desk;
  const facts: readonly (readonly [term: string, value: string])[] = [
    [standing.asOf, formatDate(run.analysisDate)],
    [standing.rows, formatNumber(language, run.rows, 0)],
    ...(run.dataDate === null ? [] : [[standing.dataTo, formatDate(run.dataDate)] as const]),
    [standing.table, run.table.name ?? run.table.sheet],
    [standing.settings, standing.settingsOf(run.modelVersion, run.modelHash)],
    [standing.product, `Tierbook ${run.productVersion}`],
  ];
  return (
    <>
      <ul className={styles.tiers}>
        {([...tiers, "N/A"] as const)
          .filter((tier) => tier !== "N/A" || run.counts[tier] > 0)
          .map((tier) => (
            <li key={tier} className={styles.tier}>
              <TierBadge tier={tier} />
              <span className={styles.count}>{formatNumber(language, run.counts[tier], 0)}</span>
            </li>
          ))}
      </ul>
      <dl className={styles.facts}>
        {facts.map(([term, value]) => [
          <dt key={`${term} term`} className={styles.term}>
            {term}
          </dt>,
          <dd key={term} className={styles.value}>
            {value}
          </dd>,
        ])}
      </dl>
    </>
  );
}

/** A run of the same quarter is as fresh as it can be. */
const oldAfterDays = 92;

function Changes({ standing }: { standing: Standing }) {
  const styles = useStyles();
  const { words, today } = usePane();
  const say = words.pane.desk.standing;
  const { run, settings, rowsAdded } = standing;
  const days = today - run.analysisDate;
  const said = [
    settings === "edited" ? say.settingsEdited : null,
    settings === "unusable" ? say.settingsUnusable : null,
    settings === "none" ? say.settingsGone : null,
    rowsAdded === null && run.extent !== null ? say.tableGone : null,
    rowsAdded !== null && rowsAdded > 0 ? say.rowsAdded(rowsAdded) : null,
    rowsAdded !== null && rowsAdded < 0 ? say.rowsRemoved(-rowsAdded) : null,
    days > oldAfterDays ? say.older(days) : null,
  ].filter((line) => line !== null);
  return (
    <Section title={say.changes}>
      <Lines lines={said} none={say.noChanges} styles={styles} />
    </Section>
  );
}

/** What waits for a person, each leading to where it is dealt with; scores have to stand first for all but the review sheet. */
function Waiting({
  standing: { run: last },
  sheets,
}: {
  standing: Standing;
  sheets: readonly string[];
}) {
  const styles = useStyles();
  const { state, words, send, run } = usePane();
  const say = words.pane.desk.standing;
  const hasScores = isScored(state.work);
  const { reviewSheet } = say;
  const to = (screen: Screen, part: Part) => ({
    about: hasScores ? undefined : say.scoreFirst,
    open: () => (hasScores ? send({ type: "went", to: screen, part }) : run({ kind: "survey" })),
  });
  const customers = (filter: CustomerFilter) => to("review", { name: "customers", filter });
  const onReviewSheet = {
    about: say.onSheet(reviewSheet),
    open: () =>
      run({
        kind: "show",
        range: { sheet: reviewSheet, row: 0, column: 0, rows: 1, columns: 1 },
      }),
  };
  const waiting = [
    { count: last.candidates, text: say.candidates(last.candidates), ...customers("candidates") },
    {
      count: last.reviews,
      text: say.reviews(last.reviews),
      ...(sheets.includes(reviewSheet) ? onReviewSheet : customers("financeReview")),
    },
    {
      count: last.errors + last.warnings,
      text: say.problems(last.errors, last.warnings),
      ...to("data", { name: "problems" }),
    },
    {
      count: last.provisional,
      text: say.provisional(last.provisional),
      ...to("data", { name: "coverage" }),
    },
  ].filter(({ count }) => count > 0);
  return (
    <Section title={say.attention}>
      {waiting.length === 0 && <p className={styles.text}>{say.noAttention}</p>}
      {waiting.map(({ text, about, open }) => (
        <Note key={text} text={text} {...(about === undefined ? {} : { about })} onOpen={open} />
      ))}
    </Section>
  );
}

function Lines({
  lines,
  none,
  styles,
}: {
  lines: readonly string[];
  none: string;
  styles: Readonly<Record<"text" | "list", string>>;
}) {
  if (lines.length === 0) return <p className={styles.text}>{none}</p>;
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
