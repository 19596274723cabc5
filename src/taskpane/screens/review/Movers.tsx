import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { useCallback, useMemo } from "react";
import { formatDate } from "../../../i18n/format";
import { migrationOf } from "../../../portfolio/migration";
import type { Scored } from "../../../workflows/scoreBase";
import { usePane } from "../../PaneContext";
import { Section } from "../../parts/Section";
import { TierBadge } from "../../parts/TierBadge";
import { tierOf } from "../../state/values";
import { useSliced } from "../../useSliced";
import { moveReason } from "./moveReason";
import type { Customers } from "./useCustomers";
import { useLookBack } from "./useLookBack";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  mover: {
    appearance: "none",
    border: "none",
    background: "none",
    color: "inherit",
    textAlign: "left",
    width: "100%",
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalXS} 0`,
    cursor: "pointer",
    ...typographyStyles.body1,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  tiers: { display: "inline-flex", alignItems: "center", columnGap: "2px" },
  name: { overflowWrap: "anywhere" },
  reason: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    display: "block",
    overflowWrap: "anywhere",
  },
  tools: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
const mostShown = 5;

/** Who changed tier since the last run, the largest first, each with what moved it. */
export function Movers({ scored, customers }: { scored: Scored; customers: Customers }) {
  const styles = useStyles();
  const { words, language, send } = usePane();
  const { movers: say } = words.paneReview;
  const { review } = words.pane;
  const { base, scores } = scored;
  const { index } = customers;
  const { past, isReading, ask } = useLookBack(scored, "lastRun");
  const comparison = past.comparison ?? null;
  const migration = useMemo(
    () => comparison?.migration ?? migrationOf(base.input, scores),
    [comparison, base, scores]
  );
  const start = useCallback(
    () => index.find({ search: "", filter: "movers", order: "revenue" }),
    [index]
  );
  const found = useSliced(start).value;
  if (migration.existing === 0 || found === null) return null;
  const isLogged = base.log.previous !== null;
  const shown = [...found.subarray(0, mostShown)];
  return (
    <Section title={say.title}>
      <p className={styles.text}>
        {say.counts(migration.up, migration.down, migration.isNew, migration.lost)}
      </p>
      <p className={styles.hint}>
        {base.log.previous === null
          ? say.sinceTyped
          : say.since(formatDate(base.log.previous.date))}
        {comparison?.hasOtherSettings === true && ` ${say.settings}`}
      </p>
      {found.length === 0 && <p className={styles.hint}>{say.nobody}</p>}
      <ul className={styles.list}>
        {shown.map((customer) => (
          <li key={customer}>
            <button
              type="button"
              className={styles.mover}
              onClick={() => send({ type: "openedCard", index: customer })}
            >
              <span className={styles.tiers}>
                <TierBadge tier={tierOf(migration.from[customer])} />
                <ArrowRightRegular aria-label="→" />
                <TierBadge tier={tierOf(scores.finalTier[customer])} />
              </span>
              <span className={styles.name}>
                {base.names[customer] || review.noName}
                <span className={styles.reason}>
                  {moveReason(scored, comparison?.attribution ?? null, customer, words, language)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {isReading && (
        <p className={styles.hint} role="status">
          {say.reading}
        </p>
      )}
      <div className={styles.tools}>
        {found.length > shown.length && (
          <Button
            size="small"
            onClick={() => customers.ask({ search: "", filter: "movers", order: "revenue" })}
          >
            {say.showAll(found.length)}
          </Button>
        )}
        {isLogged && past.comparison === undefined && !isReading && found.length > 0 && (
          <Button size="small" title={say.explainHint} onClick={ask}>
            {say.explain}
          </Button>
        )}
      </div>
    </Section>
  );
}
