import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useEffect, useMemo } from "react";
import { formatNumber, formatPercent } from "../../i18n/format";
import { columnOf } from "../../reports/evidence";
import { moneyLabel, numberVoice } from "../../reports/numberVoice";
import { explain } from "../../scoring/explanation";
import { explanationText } from "../../scoring/explanationText";
import { sourceOfRow } from "../../scoring/inputs/firstOf";
import { dimensionKeys, type CriterionKey } from "../../scoring/model";
import type { RangeRef } from "../../workbook/shape";
import { heldByFinance } from "../../workflows/reviewMarks";
import type { Scored } from "../../workflows/scoreBase";
import { usePane } from "../PaneContext";
import { Contributions } from "../parts/Contributions";
import { Frame } from "../parts/Frame";
import { Section } from "../parts/Section";
import { TierBadge } from "../parts/TierBadge";
import { Gates } from "./review/Gates";
import { History } from "./review/History";
import { KeyFigures } from "./review/KeyFigures";
import { Lifts } from "./review/Lifts";
import { TwoViews } from "./review/TwoViews";

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
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    rowGap: "2px",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    ...typographyStyles.body1,
  },
  value: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  way: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
  },
  place: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  neighbours: { marginLeft: "auto", display: "flex", alignItems: "center", flexShrink: 0 },
});

/** One customer: its tier, why, what makes the score, its history, two views of it, and what would lift it. */
export function CustomerCard({
  scored,
  index,
  found,
  onShown,
}: {
  scored: Scored;
  index: number;
  /** The customers of the list in its order: the neighbours of this one. */
  found: Int32Array | null;
  onShown: (index: number) => void;
}) {
  const styles = useStyles();
  const { words, language, send, run } = usePane();
  const { card, review } = words.pane;
  const { scores, base } = scored;
  const { customers } = base;
  const explanation = useMemo(
    () => explain(scores, base.input, base.model, index),
    [scores, base, index]
  );
  useEffect(() => {
    onShown(index);
  }, [index, onShown]);
  const name = base.names[index] || review.noName;
  const id = customers.texts.get("customerId")?.[index] ?? "";
  const row = customers.sheetRows[index] ?? 0;
  const { sheet, firstColumn, lastColumn } = customers.source;
  const showRow = () =>
    run({
      kind: "show",
      range: { sheet, row, column: firstColumn, rows: 1, columns: lastColumn - firstColumn + 1 },
    });
  const cellOf = (criterion: CriterionKey): RangeRef | null => {
    const typed = customers.numbers.get(criterion)?.[index] ?? NaN;
    const column = columnOf(customers, criterion);
    return Number.isNaN(typed) || column === null
      ? null
      : { sheet, row, column, rows: 1, columns: 1 };
  };
  const sourceOf = (criterion: CriterionKey): string => {
    if (cellOf(criterion) !== null) return "";
    const names: Readonly<Record<string, string | undefined>> = words.scoring.sources;
    const column = base.input.criteria[criterion];
    const source = column ? sourceOfRow(column, index) : "typed";
    return source === "typed" ? "" : (names[source] ?? "");
  };
  const held = heldByFinance(scored, index, words.reports.finance.review);
  // Only key customers get sheets of their own.
  const isKey = explanation.tier === "S" || explanation.tier === "A";
  const isScored = explanation.notScored === null;
  const hasRange = explanation.scoreHigh - explanation.scoreLow > 0.05;
  const points = (value: number | undefined): string =>
    value === undefined || Number.isNaN(value) ? card.missing : formatNumber(language, value, 1);
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
          {id !== "" && <span className={styles.quiet}>{words.paneReview.list.code(id)}</span>}
        </div>
      </div>
      <div className={styles.way}>
        <Button size="small" onClick={showRow}>
          {card.goToRow(row + 1)}
        </Button>
        {isKey && (
          <Button
            size="small"
            onClick={() =>
              send({ type: "went", to: "reports", part: { name: "sheets", customer: index } })
            }
          >
            {words.paneReview.card.sheets}
          </Button>
        )}
        {found !== null && <Neighbours found={found} index={index} />}
      </div>
      <Section title={card.why}>
        <p className={styles.text}>
          {explanationText(explanation, words.scoring, language)}
          {held !== null && words.scoring.explanation.gap + held}
        </p>
      </Section>
      {isScored && (
        <>
          <Section title={card.contributions} hint={card.contributionsHint}>
            <Contributions
              parts={explanation}
              score={explanation.score}
              cellOf={cellOf}
              sourceOf={sourceOf}
              money={numberVoice(language, customers.money).money}
              unit={moneyLabel(language, customers.money)}
              scales={scores}
            />
          </Section>
          <Gates explanation={explanation} heldByFinance={held} />
          <Lifts scored={scored} explanation={explanation} heldByFinance={held} />
        </>
      )}
      <History scored={scored} index={index} />
      <TwoViews scored={scored} index={index} />
      <KeyFigures scored={scored} index={index} />
      {isScored && (
        <Section title={card.dimensions}>
          <dl className={styles.facts}>
            {dimensionKeys.map((key) => (
              <Fact
                key={key}
                name={words.scoring.dimensions[key].name}
                value={points(scores.dimensions[key][index])}
              />
            ))}
            <Fact name={card.potential} value={points(explanation.potential)} />
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
      )}
    </Frame>
  );
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

/** The ways to the customers above and below in the list; none where this one is not among the found. */
function Neighbours({ found, index }: { found: Int32Array; index: number }) {
  const styles = useStyles();
  const { words, send } = usePane();
  const { card: say } = words.paneReview;
  const place = found.indexOf(index);
  if (place < 0) return null;
  const go = (to: number) => send({ type: "openedCard", index: found[to] ?? index });
  return (
    <div className={styles.neighbours}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label={say.previous}
        title={say.previous}
        disabledFocusable={place === 0}
        onClick={() => go(place - 1)}
      />
      <span className={styles.place}>{say.place(place + 1, found.length)}</span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label={say.next}
        title={say.next}
        disabledFocusable={place === found.length - 1}
        onClick={() => go(place + 1)}
      />
    </div>
  );
}
