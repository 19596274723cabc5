import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { formatDate, formatNumber } from "../../../i18n/format";
import { modelHash } from "../../../settings/modelHash";
import type { Scored } from "../../../workflows/scoreBase";
import { usePane } from "../../PaneContext";

const useStyles = makeStyles({
  stamp: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** By what the tiers on this screen were made: day, customers, and the settings with their fingerprint, as on the sheets. */
export function RunStamp({ scored: { base, scores, model } }: { scored: Scored }) {
  const styles = useStyles();
  const { words, language } = usePane();
  const { standing } = words.pane.desk;
  const hash = useMemo(() => modelHash(model), [model]);
  const facts = [
    [standing.asOf, formatDate(base.input.analysisDate)],
    [standing.rows, formatNumber(language, scores.count, 0)],
    [standing.settings, standing.settingsOf(model.version, hash)],
  ] as const;
  return (
    <p className={styles.stamp}>
      {facts.map(([term, value]) => `${term}${words.pane.colon}${value}`).join(" · ")}
    </p>
  );
}
