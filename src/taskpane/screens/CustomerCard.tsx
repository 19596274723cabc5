import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useMemo } from "react";
import { formatNumber, formatPercent, formatSigned } from "../../i18n/format";
import { explain, type Explanation } from "../../scoring/explanation";
import { explanationText } from "../../scoring/explanationText";
import { dimensionKeys } from "../../scoring/model";
import type { Scored } from "../../workflows/scoreBase";
import { usePane } from "../PaneContext";
import { Contributions } from "../parts/Contributions";
import { Frame } from "../parts/Frame";
import { Section } from "../parts/Section";
import { TierBadge } from "../parts/TierBadge";
import { formatCriterionValue } from "../state/values";

const useStyles = makeStyles({
  head: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "center",
  },
  score: { ...typographyStyles.subtitle1, display: "block" },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, display: "block" },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, ...typographyStyles.body1 },
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    rowGap: "2px",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    ...typographyStyles.body1,
  },
  value: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

/** One customer: its tier, why, what makes the score, and what would lift it. */
export function CustomerCard({ scored, index }: { scored: Scored; index: number }) {
  const styles = useStyles();
  const { words, language, send, run } = usePane();
  const { card, review } = words.pane;
  const { scores, base } = scored;
  const explanation = useMemo(
    () => explain(scores, base.input, base.model, index),
    [scores, base, index]
  );
  const name = base.names[index] || review.noName;
  const id = base.customers.texts.get("customerId")?.[index] ?? "";
  const row = base.customers.sheetRows[index] ?? 0;
  const { sheet, firstColumn, lastColumn } = base.customers.source;
  const show = () =>
    run({
      kind: "show",
      range: { sheet, row, column: firstColumn, rows: 1, columns: lastColumn - firstColumn + 1 },
    });
  const isScored = explanation.notScored === null;
  const hasRange = explanation.scoreHigh - explanation.scoreLow > 0.05;
  return (
    <Frame
      title={name}
      footer={
        <Button
          icon={<ArrowLeftRegular />}
          onClick={() => send({ type: "openedCard", index: null })}
        >
          {card.back}
        </Button>
      }
    >
      <div className={styles.head}>
        <TierBadge tier={explanation.tier} isLarge />
        <div>
          <span className={styles.score}>
            {isScored
              ? review.points(formatNumber(language, explanation.score, 1))
              : review.notScored}
          </span>
          {isScored && hasRange && (
            <span className={styles.quiet}>
              {card.range(
                formatNumber(language, explanation.scoreLow, 1),
                formatNumber(language, explanation.scoreHigh, 1)
              )}
            </span>
          )}
          {id !== "" && <span className={styles.quiet}>{id}</span>}
        </div>
      </div>
      <Button size="small" onClick={show}>
        {card.goToRow(row + 1)}
      </Button>
      <Section title={card.why}>
        <p className={styles.text}>{explanationText(explanation, words.scoring, language)}</p>
      </Section>
      {isScored && (
        <>
          <Section title={card.contributions} hint={card.contributionsHint}>
            <Contributions lines={explanation.lines} score={explanation.score} />
          </Section>
          <Gates explanation={explanation} />
          <Lifts explanation={explanation} />
          <Section title={card.dimensions}>
            <dl className={styles.facts}>
              {dimensionKeys.map((key) => (
                <Fact
                  key={key}
                  name={words.scoring.dimensions[key].name}
                  value={points(language, scores.dimensions[key][index], card.missing)}
                />
              ))}
              <Fact
                name={card.potential}
                value={points(language, explanation.potential, card.missing)}
              />
              <Fact
                name={card.completeness}
                value={formatPercent(language, explanation.completeness, 0)}
              />
              <Fact
                name={card.confidence}
                value={words.scoring.confidence[explanation.confidenceLevel]}
              />
            </dl>
          </Section>
        </>
      )}
    </Frame>
  );
}

function points(
  language: Parameters<typeof formatNumber>[0],
  value: number | undefined,
  missing: string
): string {
  return value === undefined || Number.isNaN(value) ? missing : formatNumber(language, value, 1);
}

function Fact({ name, value }: { name: string; value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>{name}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}

/** Only limits that really lower the tier: the rest would be noise. */
function Gates({ explanation }: { explanation: Explanation }) {
  const styles = useStyles();
  const { words } = usePane();
  const { card } = words.pane;
  const binding = explanation.gates.filter(({ isBinding }) => isBinding);
  return (
    <Section title={card.gates}>
      {binding.length === 0 && <p className={styles.text}>{card.noGates}</p>}
      {binding.map(({ id }) => (
        <div key={id}>
          <p className={styles.text}>{words.scoring.gates[id].short}</p>
          <p className={styles.quiet}>{words.scoring.gates[id].toDo}</p>
        </div>
      ))}
    </Section>
  );
}

const liftsShown = 5;

function Lifts({ explanation }: { explanation: Explanation }) {
  const styles = useStyles();
  const { words, language } = usePane();
  const { card } = words.pane;
  const lifts = explanation.lifts.slice(0, liftsShown);
  if (lifts.length === 0) return null;
  return (
    <Section title={card.lift}>
      <ul className={styles.list}>
        {lifts.map(({ criterion, from, to, gain }) => {
          const { name } = words.scoring.criteria[criterion];
          const step =
            Number.isNaN(to) || Number.isNaN(from)
              ? name
              : card.liftStep(
                  name,
                  formatCriterionValue(language, criterion, from),
                  formatCriterionValue(language, criterion, to)
                );
          return <li key={criterion}>{card.liftLine(step, formatSigned(language, gain, 1))}</li>;
        })}
      </ul>
    </Section>
  );
}
