import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { familiesIn } from "../../../finance/distress";
import { reviewOf, stateOf } from "../../../finance/financeReviews";
import { healthClass } from "../../../finance/healthClass";
import { triggersIn } from "../../../finance/reviewTriggers";
import { formatDate, formatNumber, formatPercent } from "../../../i18n/format";
import { financeCapOf, gapText } from "../../../reports/financeGap";
import { numberVoice } from "../../../reports/numberVoice";
import { decisionLine, recommendationText } from "../../../reports/recommendationText";
import { signOffGaps } from "../../../reports/signOff";
import { tiers, type Tier } from "../../../scoring/model";
import { reportContext } from "../../../workflows/reportContext";
import type { Scored } from "../../../workflows/scoreBase";
import { usePane } from "../../PaneContext";
import { Section } from "../../parts/Section";
import { TierBadge } from "../../parts/TierBadge";

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    ...typographyStyles.caption1,
  },
  head: {
    ...typographyStyles.caption1Strong,
    textAlign: "left",
    verticalAlign: "bottom",
    padding: "2px 6px 2px 0",
  },
  label: {
    fontWeight: "normal",
    textAlign: "left",
    verticalAlign: "top",
    color: tokens.colorNeutralForeground2,
    padding: "4px 6px 4px 0",
    overflowWrap: "anywhere",
  },
  cell: {
    verticalAlign: "top",
    padding: "4px 6px 4px 0",
    overflowWrap: "anywhere",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  gap: {
    ...typographyStyles.body1Strong,
    margin: 0,
    overflowWrap: "anywhere",
  },
  text: { ...typographyStyles.caption1, margin: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The customer as sales and as finance see it, side by side, with the gap between them named. */
export function TwoViews({ scored, index }: { scored: Scored; index: number }) {
  const styles = useStyles();
  const { words, language } = usePane();
  const { finance: say, financePage, shared } = words.reports;
  const { views } = financePage;
  const { base, scores, reviews } = scored;
  const { figures } = words.paneReview.card;
  const context = useMemo(
    () => reportContext(scored, null, language, { maxKeySheets: 0, ownNames: [] }),
    [scored, language]
  );
  const { finance } = context;
  if (!finance) return null;
  const { money } = numberVoice(language, base.customers.money);
  const cap = financeCapOf(context, finance, index);
  const sales = tiers[reviews.salesTier[index] ?? tiers.length];
  const score = scores.score[index] ?? NaN;
  const health = base.finance.analysis.healthScore[index] ?? NaN;
  const healthName = healthClass(health);
  const distress = base.finance.analysis.distressFamilies[index] ?? NaN;
  const families = familiesIn(distress);
  const revenue = base.input.criteria.revenue?.values[index] ?? NaN;
  const credit = base.finance.creditOf(index);
  const used = credit.utilisation.share;
  const standing = reviews.standing.get(index);
  const review = reviewOf(reviews, index);
  const state = say.review.states[stateOf(reviews, index)];
  const known = (value: number, text: (value: number) => string): string =>
    Number.isFinite(value) ? text(value) : shared.unknown;
  const badge = (tier: Tier | undefined, none: string): ReactNode =>
    tier === undefined ? none : <TierBadge tier={tier} />;

  const lines: readonly (readonly [string, ReactNode, ReactNode])[] = [
    [
      views.tier,
      badge(sales, shared.unknown),
      cap === null ? views.noCap : badge(tiers[cap], shared.unknown),
    ],
    [
      views.basis,
      views.salesBasis(
        known(score, (value) => formatNumber(language, value, 1)),
        tiers[scores.potentialTier[index] ?? tiers.length] ?? shared.unknown
      ),
      views.financeBasis(
        healthName === null
          ? shared.unknown
          : shared.bracketed(formatNumber(language, health, 0), say.healthClasses[healthName]),
        // What nobody could judge is not the same as a customer without signals.
        Number.isNaN(distress)
          ? shared.unknown
          : families.length === 0
            ? shared.nothing
            : families.map((family) => say.families[family]).join(shared.listSeparator)
      ),
    ],
    [
      views.money,
      views.salesMoney(
        known(revenue, money),
        known(revenue / scores.revenueTotal, (share) => formatPercent(language, share, 1))
      ),
      views.financeMoney(
        known(credit.exposure, money),
        known(used, (share) => formatPercent(language, share, 0))
      ),
    ],
    [
      views.signed,
      standing?.hasSalesSigned === true
        ? views.stamp(standing.salesApprover, formatDate(standing.salesOn))
        : views.notSigned,
      Number.isNaN(review.decidedOn)
        ? state
        : `${state} · ${views.stamp(review.reviewer, formatDate(review.decidedOn))}`,
    ],
  ];
  const gap = gapText(context, finance, index);
  const decision = decisionLine(context, finance, index);
  const triggers = triggersIn(reviews.triggers[index] ?? 0).map(
    (trigger) => say.review.triggers[trigger]
  );
  const lacking = signOffGaps(context, finance, index).map((key) => say.review.missingKeys[key]);
  const { colon } = words.pane;
  return (
    <Section title={views.title}>
      {gap !== "" && <p className={styles.gap}>{say.review.sentence(gap)}</p>}
      <table className={styles.table} aria-label={views.title}>
        <colgroup>
          <col style={{ width: "22%" }} />
          <col style={{ width: "39%" }} />
          <col style={{ width: "39%" }} />
        </colgroup>
        <thead>
          <tr>
            <td />
            <th scope="col" className={styles.head}>
              {views.sales}
            </th>
            <th scope="col" className={styles.head}>
              {views.finance}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([label, a, b]) => (
            <tr key={label}>
              <th scope="row" className={styles.label}>
                {label}
              </th>
              <td className={styles.cell}>{a}</td>
              <td className={styles.cell}>{b}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lacking.length > 0 && (
        <p className={styles.text}>
          {figures.missingKeys + colon + lacking.join(shared.listSeparator)}
        </p>
      )}
      {triggers.length > 0 && (
        <p className={styles.text}>
          {say.review.states.required + colon + triggers.join(shared.listSeparator)}
        </p>
      )}
      {decision !== "" && <p className={styles.text}>{decision}</p>}
      <p className={styles.text}>
        <span className={styles.quiet}>{figures.proposal + colon}</span>
        {recommendationText(context, finance, index)}
      </p>
    </Section>
  );
}
