import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { formatNumber, formatSigned } from "../../i18n/format";
import { apportion } from "../../scoring/apportion";
import type { Contribution } from "../../scoring/contributions";
import { usePane } from "../PaneContext";
import { formatCriterionValue } from "../state/values";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", ...typographyStyles.caption1 },
  name: {
    textAlign: "left",
    fontWeight: "inherit",
    padding: "3px 6px 3px 0",
    overflowWrap: "anywhere",
  },
  value: { color: tokens.colorNeutralForeground2 },
  track: {
    width: "84px",
    position: "relative",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bar: { position: "absolute", top: "25%", height: "50%", borderRadius: "1px", minWidth: "1px" },
  above: { left: "50%", backgroundColor: tokens.colorPaletteGreenForeground3 },
  below: { right: "50%", backgroundColor: tokens.colorPaletteRedForeground3 },
  middle: {
    position: "absolute",
    left: "50%",
    top: 0,
    bottom: 0,
    width: "1px",
    backgroundColor: tokens.colorNeutralStroke1,
  },
  number: {
    textAlign: "right",
    paddingLeft: "6px",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
  },
  total: { ...typographyStyles.body1Strong, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
});

const medianPoints = 50;

/** The score as a sum that a reader can check: 50 of a median customer, and what each criterion adds or takes. */
export function Contributions({ lines, score }: { lines: readonly Contribution[]; score: number }) {
  const styles = useStyles();
  const { words, language } = usePane();
  const { card } = words.pane;
  const tenths = Float64Array.from(lines, ({ contribution }) => contribution * 10);
  apportion(tenths, Math.round(score * 10) - medianPoints * 10);
  const longest = Math.max(1, ...lines.map(({ contribution }) => Math.abs(contribution)));
  return (
    <table className={styles.table}>
      <tbody>
        <tr>
          <th scope="row" className={styles.name} colSpan={2}>
            {card.baseline}
          </th>
          <td className={styles.number}>{formatNumber(language, medianPoints, 1)}</td>
        </tr>
        {lines.map(({ criterion, contribution, value }, index) => (
          <tr key={criterion}>
            <th scope="row" className={styles.name}>
              {`${words.scoring.criteria[criterion].short} `}
              <span className={styles.value}>
                {Number.isNaN(value)
                  ? card.missing
                  : formatCriterionValue(language, criterion, value)}
              </span>
            </th>
            <td className={styles.track}>
              <div className={styles.middle} />
              <div
                className={mergeClasses(styles.bar, contribution < 0 ? styles.below : styles.above)}
                style={{ width: `${(Math.abs(contribution) / longest) * 50}%` }}
              />
            </td>
            <td className={styles.number}>
              {formatSigned(language, (tenths[index] ?? 0) / 10, 1)}
            </td>
          </tr>
        ))}
        <tr className={styles.total}>
          <th scope="row" className={styles.name} colSpan={2}>
            {card.total}
          </th>
          <td className={styles.number}>{formatNumber(language, score, 1)}</td>
        </tr>
      </tbody>
    </table>
  );
}
