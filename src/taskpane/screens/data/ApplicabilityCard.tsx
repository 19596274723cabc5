import { makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { formatPercent } from "../../../i18n/format";
import { conditions, type Applicability, type Condition } from "../../../portfolio/applicability";
import type { Scored } from "../../../workflows/scoreBase";
import { usePane } from "../../PaneContext";
import { Fold } from "../../parts/Fold";
import { Section } from "../../parts/Section";

const useStyles = makeStyles({
  verdict: { ...typographyStyles.body1, margin: 0 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
  },
  question: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  label: { ...typographyStyles.body1 },
  basis: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

/** Whether the method fits these customers, with the four questions; an answer counts over what the data say. */
export function ApplicabilityCard({ scored }: { scored: Scored }) {
  const styles = useStyles();
  const { words } = usePane();
  const { applicability } = words;
  const found = scored.applicability;
  return (
    <Section title={applicability.title} part="fit">
      <p className={styles.verdict} role="status">
        {found.verdict === "open"
          ? words.pane.desk.data.fitOpen
          : applicability.verdicts[found.verdict]}
      </p>
      <Fold
        title={conditionsMet(
          conditions.map((condition) => found.findings[condition].answer),
          words.pane.desk.data.conditions
        )}
        isOpenFirst={found.verdict === "open"}
      >
        <ul className={styles.list}>
          {conditions.map((condition) => (
            <Question key={condition} condition={condition} scored={scored} found={found} />
          ))}
        </ul>
      </Fold>
    </Section>
  );
}

type Answer = "yes" | "no" | "unknown";

function conditionsMet(
  answers: readonly Answer[],
  say: (total: number, met: number, open: number) => string
): string {
  const count = (wanted: Answer): number => answers.filter((answer) => answer === wanted).length;
  return say(answers.length, count("yes"), count("unknown"));
}

function Question({
  condition,
  scored,
  found,
}: {
  condition: Condition;
  scored: Scored;
  found: Applicability;
}) {
  const styles = useStyles();
  const { state, words, language, run } = usePane();
  const { applicability, pane } = words;
  const { share, known, answer, isTyped } = found.findings[condition];
  const typed = scored.base.answers[condition];
  const told = applicability.basis[condition](formatPercent(language, share, 0), known);
  const basis =
    known === 0
      ? applicability.notInData
      : answer === "unknown"
        ? applicability.tooFew(told)
        : told;
  const choose = (value: string): void =>
    run({
      kind: "wish",
      wish: {
        kind: "answer",
        condition,
        answer: value === "" ? undefined : value === "yes",
      },
    });
  // What the data say is known only while nobody has answered.
  const byData = isTyped
    ? pane.desk.data.fromData("…")
    : pane.desk.data.fromData(applicability.answers[answer]);
  return (
    <li>
      <label className={styles.question}>
        <span className={styles.label}>{applicability.questions[condition]}</span>
        <Select
          size="small"
          disabled={state.activity.is === "running"}
          value={typed === undefined ? "" : typed ? "yes" : "no"}
          onChange={(_, { value }) => choose(value)}
        >
          <option value="">{byData}</option>
          <option value="yes">{applicability.answers.yes}</option>
          <option value="no">{applicability.answers.no}</option>
        </Select>
      </label>
      <p className={styles.basis}>{basis}</p>
    </li>
  );
}
