import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { formatNumber, formatSigned } from "../../../i18n/format";
import { numberVoice } from "../../../reports/numberVoice";
import { contributionView } from "../../../scoring/contributions";
import type { Explanation } from "../../../scoring/explanation";
import type { CriterionKey } from "../../../scoring/model";
import { nearestLift } from "../../../scoring/nearestLift";
import type { Scored } from "../../../workflows/scoreBase";
import { usePane } from "../../PaneContext";
import { Section } from "../../parts/Section";
import { formatCriterionValue, isMoney } from "../../state/values";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, ...typographyStyles.body1 },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});
const mostShown = 5;

/** What would lift the customer: the nearest single step first, then what else would add points. */
export function Lifts({
  scored: { scores, base },
  explanation,
  heldByFinance,
}: {
  scored: Scored;
  explanation: Explanation;
  /** What finance decided, where that lowers the tier. */
  heldByFinance: string | null;
}) {
  const styles = useStyles();
  const { words, language } = usePane();
  const { card } = words.pane;
  const { lift: say } = words.paneReview.card;
  const { index } = explanation;
  const nearest = useMemo(
    () =>
      nearestLift(
        scores,
        base.input,
        base.model,
        contributionView(scores, base.input, base.model),
        index
      ),
    [scores, base, index]
  );
  const { money } = numberVoice(language, base.customers.money);
  const value = (criterion: CriterionKey, amount: number): string =>
    isMoney(criterion) ? money(amount) : formatCriterionValue(language, criterion, amount);
  const text = (): string | null => {
    switch (nearest.kind) {
      case "one": {
        const { criterion, from, to, isFeasible } = nearest;
        return say[isFeasible ? "feasible" : "other"](
          words.scoring.criteria[criterion].name,
          value(criterion, from),
          value(criterion, to)
        );
      }
      case "notByOne":
        return say.notByOne;
      case "held":
        return explanation.next === null
          ? say.held(words.scoring.gates[nearest.gate].short)
          : say.heldAndShort(
              formatNumber(language, explanation.next.gap, 1),
              words.scoring.gates[nearest.gate].short
            );
      case "waits":
        return heldByFinance === null
          ? say.waits
          : say.enough + words.scoring.explanation.gap + heldByFinance;
      case "top":
        return say.top;
      case "none":
        return null;
    }
  };
  const first = text();
  const lifts = explanation.lifts.slice(0, mostShown);
  if (first === null && lifts.length === 0) return null;
  return (
    <Section title={card.lift}>
      {first !== null && (
        <p className={styles.text}>
          {"next" in nearest && <strong>{say.nearest(nearest.next) + words.pane.colon}</strong>}
          {first}
        </p>
      )}
      {"need" in nearest && (
        <p className={styles.quiet}>
          {say.need(formatNumber(language, nearest.need, 1), nearest.next)}
        </p>
      )}
      {lifts.length > 0 && <p className={styles.quiet}>{say.more}</p>}
      <ul className={styles.list}>
        {lifts.map(({ criterion, from, to, gain }) => {
          const { name } = words.scoring.criteria[criterion];
          const step = Number.isNaN(from)
            ? name
            : Number.isNaN(to)
              ? card.liftToBest(name, value(criterion, from))
              : card.liftStep(name, value(criterion, from), value(criterion, to));
          return <li key={criterion}>{card.liftLine(step, formatSigned(language, gain, 1))}</li>;
        })}
      </ul>
    </Section>
  );
}
