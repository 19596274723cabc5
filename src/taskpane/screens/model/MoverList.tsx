import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { formatNumber } from "../../../i18n/format";
import type { WhatIfAnswer } from "../../../scoring/whatIf";
import type { Scored } from "../../../workflows/scoreBase";
import { TierBadge } from "../../parts/TierBadge";
import { tierOf } from "../../state/values";
import { useEditor } from "./EditorContext";
import { moneyText } from "./EffectPanel";

const useStyles = makeStyles({
  frame: {
    maxHeight: "32vh",
    overflowY: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  mover: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: "2px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ...typographyStyles.caption1,
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  tiers: { display: "inline-flex", alignItems: "center", columnGap: "2px" },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  more: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

const moversShown = 10;

/** The movers with most revenue by name, each with both tiers. */
export function MoverList({ scored, answer }: { scored: Scored; answer: WhatIfAnswer }) {
  const styles = useStyles();
  const { words, language } = useEditor();
  const { effect } = words.pane.modelEditor;
  const { rows, from, to } = answer.movers;
  const { before, after } = answer.candidates;
  const revenue = scored.base.input.criteria.revenue?.values;
  const number = (value: number): string => formatNumber(language, value, 0);
  return (
    <div className={styles.frame} role="group" aria-label={effect.movers} tabIndex={0}>
      <ul className={styles.list} aria-label={effect.movers}>
        {[...rows.subarray(0, moversShown)].map((row, k) => {
          const worth = revenue?.[row] ?? NaN;
          const [old, now] = [tierOf(from[k]), tierOf(to[k])];
          return (
            <li key={row} className={styles.mover}>
              <span className={styles.name} title={scored.base.names[row]}>
                {scored.base.names[row] || words.pane.review.noName}
              </span>
              <span className={styles.number}>
                {Number.isNaN(worth)
                  ? effect.noRevenue
                  : moneyText(scored, worth, number, language)}
              </span>
              <span className={styles.tiers} role="img" aria-label={effect.mover(old, now)}>
                <TierBadge tier={old} />→<TierBadge tier={now} />
              </span>
            </li>
          );
        })}
      </ul>
      {rows.length > moversShown && (
        <p className={styles.more}>{effect.more(rows.length - moversShown)}</p>
      )}
      {before !== after && <p className={styles.more}>{effect.candidates(before, after)}</p>}
    </div>
  );
}
