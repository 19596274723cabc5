import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import { formatDate, formatNumber } from "../../../i18n/format";
import type { Scored } from "../../../workflows/scoreBase";
import { LazySparkline } from "../../charts/lazyCharts";
import { usePane } from "../../PaneContext";
import { Section } from "../../parts/Section";
import { tierOf } from "../../state/values";
import { PictureTable } from "./PictureTable";
import { useLookBack } from "./useLookBack";

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Score and tier of a customer over the runs of the log, this one last. */
export function History({ scored, index }: { scored: Scored; index: number }) {
  const styles = useStyles();
  const { words, language } = usePane();
  const { history: say } = words.paneReview.card;
  const { pictures } = words.paneReview;
  const { base, scores } = scored;
  const { past, isReading, ask } = useLookBack(scored, "allRuns");
  const [isTable, setIsTable] = useState(false);
  const score = (value: number): string => formatNumber(language, value, 1);
  const now = {
    date: base.input.analysisDate,
    score: scores.score[index] ?? NaN,
    tier: scores.finalTier[index] ?? 0,
  };
  const runs = [...(past.histories?.of(index) ?? []), now];
  const points = runs.filter((run) => !Number.isNaN(run.score));
  const [first, last] = [points[0], points[points.length - 1]];
  const content = () => {
    if (base.input.history.runsLogged === 0) return <p className={styles.hint}>{say.first}</p>;
    if (past.histories === undefined)
      return isReading ? (
        <p className={styles.hint} role="status">
          {say.reading}
        </p>
      ) : (
        <div>
          <Button size="small" onClick={ask}>
            {say.load}
          </Button>
        </div>
      );
    if (runs.length === 1 || !first || !last) return <p className={styles.hint}>{say.none}</p>;
    const summary = say.summary(points.length, score(first.score), score(last.score));
    if (isTable)
      return (
        <PictureTable
          label={say.title}
          head={[say.date, say.score, say.tier]}
          lines={runs.map((run) => [
            formatDate(run.date),
            Number.isNaN(run.score) ? words.reports.shared.unknown : score(run.score),
            tierOf(run.tier),
          ])}
        />
      );
    return (
      <>
        <p className={styles.hint}>{summary}</p>
        <Suspense fallback={<p className={styles.hint}>{pictures.loading}</p>}>
          <LazySparkline
            points={points}
            borders={scores.cuts === null ? [] : Object.values(scores.cuts)}
            label={`${say.title}${words.pane.colon}${summary}`}
            formatScore={score}
            formatDate={formatDate}
          />
        </Suspense>
      </>
    );
  };
  return (
    <Section
      title={say.title}
      aside={
        past.histories !== undefined && runs.length > 1 ? (
          <Button size="small" appearance="subtle" onClick={() => setIsTable(!isTable)}>
            {isTable ? pictures.asPicture : pictures.asTable}
          </Button>
        ) : undefined
      }
    >
      {content()}
    </Section>
  );
}
