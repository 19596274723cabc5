import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { formatNumber, formatPercent, formatSigned } from "../../i18n/format";
import { anchorsAround } from "../../scoring/anchors";
import type { Contribution } from "../../scoring/contributions";
import { criteria } from "../../scoring/criteria";
import type { Anchors } from "../../scoring/model";
import { usePane } from "../PaneContext";
import { isMoney } from "../state/values";

const useStyles = makeStyles({
  text: {
    ...typographyStyles.caption1,
    margin: 0,
    padding: `2px 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    fontVariantNumeric: "tabular-nums",
  },
});

/**
 * How one value becomes points and the points a part of the score, with as many decimals as somebody needs who computes it
 * again: the anchors around the value, and the weight that the criterion carries at this customer.
 */
export function PointsLine({
  line: { criterion, value, points, weight, contribution },
  anchors,
  ownWeight,
  unit,
}: {
  line: Contribution;
  /** The scale of the criterion; absent where the settings have none. */
  anchors: Anchors | undefined;
  /** Its weight in this base, before it carries what is missing. */
  ownWeight: number;
  /** Unit of the sheet's amounts; "" when it names none. */
  unit: string;
}) {
  const styles = useStyles();
  const { words, language } = usePane();
  const { points: say } = words.paneReview.card;
  const short = (number: number): string =>
    formatNumber(language, number, Math.abs(number - Math.round(number)) < 0.005 ? 0 : 2);
  const exact = (number: number): string => {
    if (criteria[criterion].unit === "share") return formatPercent(language, number, 2);
    return isMoney(criterion) && unit !== "" ? say.amount(short(number), unit) : short(number);
  };
  const sentences: string[] = [];
  if (Number.isNaN(value)) sentences.push(say.missing);
  else if (anchors && anchors.length > 0) {
    const [low, high] = anchorsAround(value, anchors);
    const facts = { value: exact(value), points: short(points) };
    if (low === null && high !== null)
      sentences.push(say.lowest({ ...facts, end: exact(high[0]) }));
    else if (low !== null && high === null)
      sentences.push(say.highest({ ...facts, end: exact(low[0]) }));
    else if (low !== null && high !== null)
      sentences.push(
        say.between({
          ...facts,
          low: exact(low[0]),
          lowPoints: short(low[1]),
          high: exact(high[0]),
          highPoints: short(high[1]),
        })
      );
  }
  sentences.push(
    say.sum({
      points: short(points),
      weight: short(weight),
      contribution: formatSigned(language, contribution, 2),
    })
  );
  if (Math.abs(weight - ownWeight) > 0.005) sentences.push(say.carries(short(ownWeight)));
  sentences.push(say.where(words.scoring.settings.sheetName));
  return <p className={styles.text}>{sentences.join(words.scoring.explanation.gap)}</p>;
}
