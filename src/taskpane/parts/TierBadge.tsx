import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Tier } from "../../scoring/model";
import { tierColors } from "../../sheets/styles";
import { usePane } from "../PaneContext";

const useStyles = makeStyles({
  badge: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    minWidth: "24px",
    height: "24px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    lineHeight: 1,
    flexShrink: 0,
    forcedColorAdjust: "auto",
  },
  /** What stands for no tier is a word, in some languages longer than a badge is wide. */
  word: { fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  large: { minWidth: "40px", height: "40px", fontSize: tokens.fontSizeBase500 },
});

/** A tier in the colours in which it stands on the sheet. */
export function TierBadge({ tier, isLarge = false }: { tier: Tier | "N/A"; isLarge?: boolean }) {
  const styles = useStyles();
  const { words } = usePane();
  const { fill, font } = tierColors[tier];
  return (
    <span
      className={mergeClasses(styles.badge, isLarge && styles.large, tier === "N/A" && styles.word)}
      style={{ backgroundColor: fill, color: font }}
    >
      {tier === "N/A" ? words.scoring.notApplicable : tier}
    </span>
  );
}
