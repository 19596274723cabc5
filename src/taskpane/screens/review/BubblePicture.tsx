import { Button } from "@fluentui/react-components";
import { useCallback, useMemo } from "react";
import { formatNumber } from "../../../i18n/format";
import { potentialCut, strengthCut } from "../../../portfolio/summary";
import { numberVoice } from "../../../reports/numberVoice";
import { tiers } from "../../../scoring/model";
import type { Scored } from "../../../workflows/scoreBase";
import type { Bubble } from "../../charts/BubbleChart";
import { LazyBubbleChart } from "../../charts/lazyCharts";
import { usePane } from "../../PaneContext";
import { useSliced } from "../../useSliced";
import { bubbleCustomers, lackingInBubbles } from "./pictureData";
import { PictureTable } from "./PictureTable";
import { usePictureStyles } from "./pictureStyles";
import type { Customers } from "./useCustomers";

/** Where our customers stand by strength and potential, the larger the more revenue. */
export function BubblePicture({
  scored,
  customers: { index },
  isTable,
}: {
  scored: Scored;
  customers: Customers;
  isTable: boolean;
}) {
  const styles = usePictureStyles();
  const { words, language, send } = usePane();
  const { pictures } = words.paneReview;
  const { bubbles: say } = pictures;
  const { scores, base } = scored;
  const start = useCallback(() => bubbleCustomers(scored, index), [scored, index]);
  const { value: data } = useSliced(start);
  const bubbles = useMemo<readonly Bubble[]>(() => {
    const { money } = numberVoice(language, base.customers.money);
    const revenue = base.input.criteria.revenue?.values;
    return (data?.shown ?? []).flatMap((i) => {
      const tier = tiers[scores.finalTier[i] ?? tiers.length];
      if (tier === undefined) return [];
      const strength = scores.dimensions.D4[i] ?? NaN;
      const potential = scores.potential[i] ?? NaN;
      const amount = revenue?.[i] ?? NaN;
      return {
        index: i,
        tier,
        strength,
        potential,
        amount,
        text: say.point({
          name: base.names[i] || words.pane.review.noName,
          tier,
          strength: formatNumber(language, strength, 0),
          potential: formatNumber(language, potential, 0),
          revenue: Number.isNaN(amount) ? null : money(amount),
        }),
      };
    });
  }, [data, scores, base, language, say, words]);
  if (data === null) return <p className={styles.hint}>{pictures.loading}</p>;
  if (bubbles.length === 0) return <Lacking scored={scored} />;
  const hasAmounts = bubbles.some(({ amount }) => amount > 0);
  const { money } = numberVoice(language, base.customers.money);
  return (
    <>
      <p className={styles.hint}>
        {hasAmounts ? say.caption(bubbles.length, data.total) : say.noSize}
      </p>
      {isTable ? (
        <PictureTable
          label={say.label}
          head={[pictures.customer, pictures.tier, say.strength, say.potential, pictures.revenue]}
          lines={bubbles.map(({ index: i, tier, strength, potential, amount }) => [
            base.names[i] || words.pane.review.noName,
            tier,
            formatNumber(language, strength, 0),
            formatNumber(language, potential, 0),
            Number.isNaN(amount) ? words.reports.shared.unknown : money(amount),
          ])}
        />
      ) : (
        <LazyBubbleChart
          bubbles={bubbles}
          cuts={{ strength: strengthCut, potential: potentialCut }}
          words={{ ...say, hint: pictures.openHint }}
          onOpen={(i) => send({ type: "openedCard", index: i })}
        />
      )}
    </>
  );
}

/** Why nobody can be drawn, and the way to what would change it. */
function Lacking({ scored }: { scored: Scored }) {
  const styles = usePictureStyles();
  const { words, send } = usePane();
  const { bubbles: say } = words.paneReview.pictures;
  const lacking = lackingInBubbles(scored);
  return (
    <>
      {lacking.length === 0 && <p className={styles.hint}>{say.none}</p>}
      {lacking.map(({ what, criteria }) => (
        <p key={what} className={styles.hint}>
          {say.lacks(
            say[what],
            criteria.map((key) => words.scoring.criteria[key].name).join(words.pane.listSeparator)
          )}
        </p>
      ))}
      <div>
        <Button
          size="small"
          onClick={() => send({ type: "went", to: "data", part: { name: "coverage" } })}
        >
          {say.toCoverage}
        </Button>
      </div>
    </>
  );
}
