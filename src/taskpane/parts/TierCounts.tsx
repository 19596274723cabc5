import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { formatNumber, formatPercent, formatSigned } from "../../i18n/format";
import { tierColors } from "../../sheets/styles";
import { usePane } from "../PaneContext";
import type { TierCount } from "../state/customerList";
import { TierBadge } from "./TierBadge";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", ...typographyStyles.body1 },
  head: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    fontWeight: "normal",
    padding: "2px 0 4px",
  },
  number: {
    textAlign: "right",
    paddingLeft: tokens.spacingHorizontalS,
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
  },
  badge: { width: "36px", padding: "3px 0", textAlign: "left", fontWeight: "inherit" },
  track: { width: "100%", paddingLeft: tokens.spacingHorizontalXS },
  bar: {
    height: "12px",
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: "border-box",
    minWidth: "2px",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** How many customers each tier has now and had before. */
export function TierCounts({ counts }: { counts: readonly TierCount[] }) {
  const styles = useStyles();
  const { words, language } = usePane();
  const { review } = words.pane;
  const shown = counts.filter(
    ({ tier, now, before }) => tier !== "N/A" || now > 0 || (before ?? 0) > 0
  );
  const total = counts.reduce((sum, { now }) => sum + now, 0);
  const most = Math.max(1, ...counts.map(({ now }) => now));
  const hasBefore = counts.some(({ before }) => before !== null);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head} style={{ textAlign: "left" }}>
            {review.tierHeader}
          </th>
          <td />
          {hasBefore && (
            <th scope="col" className={mergeClasses(styles.head, styles.number)}>
              {review.before}
            </th>
          )}
          <th scope="col" className={mergeClasses(styles.head, styles.number)}>
            {review.after}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.number)}>
            {hasBefore ? review.change : "%"}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ tier, now, before }) => (
          <tr key={tier}>
            <th scope="row" className={styles.badge}>
              <TierBadge tier={tier} />
            </th>
            <td className={styles.track}>
              <div
                className={styles.bar}
                style={{ width: `${(now / most) * 100}%`, backgroundColor: tierColors[tier].fill }}
              />
            </td>
            {hasBefore && (
              <td className={mergeClasses(styles.number, styles.quiet)}>
                {formatNumber(language, before ?? 0, 0)}
              </td>
            )}
            <td className={styles.number}>{formatNumber(language, now, 0)}</td>
            <td className={mergeClasses(styles.number, styles.quiet)}>
              {hasBefore
                ? formatSigned(language, now - (before ?? 0), 0)
                : formatPercent(language, total === 0 ? 0 : now / total, 0)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
