import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { ratios, type RatioKey } from "../../../finance/ratios";
import type { Ratio } from "../../../finance/ratios/Ratio";
import { formatNumber, formatPercent } from "../../../i18n/format";
import { numberVoice } from "../../../reports/numberVoice";
import type { Scored } from "../../../workflows/scoreBase";
import { usePane } from "../../PaneContext";
import { Section } from "../../parts/Section";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    rowGap: "2px",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    ...typographyStyles.body1,
  },
  name: { overflowWrap: "anywhere" },
  value: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** One or two of liquidity, debt, profit, cash and growth: what finance asks first. */
const shownRatios: readonly RatioKey[] = [
  "currentRatio",
  "debtRatio",
  "interestCover",
  "netMargin",
  "roe",
  "dso",
  "revenueGrowth",
];

/** Health, key ratios with their turn since the year before, what is overdue and how far the credit limit is used. */
export function KeyFigures({ scored, index }: { scored: Scored; index: number }) {
  const styles = useStyles();
  const { words, language } = usePane();
  const { figures: say } = words.paneReview.card;
  const { finance: names } = words.reports;
  const { base } = scored;
  const review = useMemo(() => base.finance.reviewOf(index), [base, index]);
  const { money } = numberVoice(language, base.customers.money);
  const typedHealth = base.input.criteria.financialHealth?.values[index] ?? NaN;
  const health = Number.isNaN(review.health.score) ? typedHealth : review.health.score;
  const number = (value: number, decimals: number): string =>
    formatNumber(language, value, decimals);
  const ratioText = (key: RatioKey, value: number): string => {
    const { unit }: Ratio = ratios[key];
    if (unit === "share") return formatPercent(language, value, 1);
    return number(value, unit === "days" ? 0 : 2);
  };
  const facts: (readonly [name: string, value: string, meaning: string])[] = [];
  const add = (
    name: string,
    value: number,
    text: (value: number) => string,
    meaning = ""
  ): void => {
    if (Number.isFinite(value)) facts.push([name, text(value), meaning]);
  };
  const healthName = review.health.class;
  add(say.health, health, (value) =>
    healthName === null
      ? number(value, 0)
      : words.reports.shared.bracketed(number(value, 0), names.healthClasses[healthName])
  );
  for (const key of shownRatios) {
    const { value, trend } = review.ratios[key];
    add(
      names.ratios[key].name,
      value,
      (each) =>
        trend.direction === "unknown"
          ? ratioText(key, each)
          : `${ratioText(key, each)} ${names.arrows[trend.direction]}`,
      trend.meaning === "neither" ? "" : say[trend.meaning]
    );
  }
  const { receivables } = base.finance;
  add(say.overdue, receivables?.overdueBalance[index] ?? NaN, money);
  add(say.over90, base.finance.over90Share[index] ?? NaN, (share) =>
    formatPercent(language, share, 1)
  );
  add(say.daysLate, base.finance.avgDaysLate[index] ?? NaN, (days) => number(days, 0));
  add(say.creditLimit, base.finance.creditLimit[index] ?? NaN, money);
  add(say.used, base.finance.utilisation[index] ?? NaN, (share) =>
    formatPercent(language, share, 0)
  );
  const { riskClass } = review.credit;
  if (riskClass !== null) facts.push([say.riskClass, names.riskClasses[riskClass], ""]);
  const year = review.years.at(-1);
  return (
    <Section
      title={say.title}
      hint={year === undefined ? say.noStatements : say.year(String(year))}
    >
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(([name, value, meaning]) => (
            <Figure key={name} name={name} value={value} meaning={meaning} />
          ))}
        </dl>
      )}
    </Section>
  );
}

function Figure({ name, value, meaning }: { name: string; value: string; meaning: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>
        {name}
        {meaning !== "" && <span className={styles.hint}>{` · ${meaning}`}</span>}
      </dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
