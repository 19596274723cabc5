import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import { formatDate } from "../../i18n/format";
import type { Scored } from "../../workflows/scoreBase";
import { usePane } from "../PaneContext";
import { Attention } from "../parts/Attention";
import { CustomerList } from "../parts/CustomerList";
import { Frame } from "../parts/Frame";
import { NotYet } from "../parts/NotYet";
import { TierCounts } from "../parts/TierCounts";
import { countTiers } from "../state/customerList";
import { isScored } from "../state/state";
import { CustomerCard } from "./CustomerCard";
import { Movers } from "./review/Movers";
import { Pictures } from "./review/Pictures";
import { RunStamp } from "./review/RunStamp";
import { useCustomers, type Customers } from "./review/useCustomers";

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The tiers before anything is written: counts, who moved, pictures, and every customer. */
export function ReviewScreen() {
  const { state, words } = usePane();
  const { work } = state;
  const { review } = words.pane;
  if (!isScored(work)) return <NotYet title={review.title} text={review.empty} />;
  return <Scores scored={work.scored} isWritten={work.at === "written"} />;
}

function Scores({ scored, isWritten }: { scored: Scored; isWritten: boolean }) {
  const { card } = usePane().state;
  const customers = useCustomers(scored);
  const opened = useRef<number | null>(null);
  if (card !== null) {
    return (
      <CustomerCard
        key={card}
        scored={scored}
        index={card}
        found={customers.found}
        onShown={(index) => (opened.current = index)}
      />
    );
  }
  return <Overview scored={scored} isWritten={isWritten} customers={customers} opened={opened} />;
}

function Overview({
  scored,
  isWritten,
  customers,
  opened,
}: {
  scored: Scored;
  isWritten: boolean;
  customers: Customers;
  opened: { readonly current: number | null };
}) {
  const styles = useStyles();
  const { state, words, send } = usePane();
  const { review } = words.pane;
  const { scores, base } = scored;
  const counts = useMemo(() => countTiers(scores, base.input.history), [scores, base]);
  const hasBefore = counts.some(({ before }) => before !== null);
  return (
    <Frame
      title={review.title}
      footer={
        <Button
          appearance="primary"
          size="large"
          onClick={() => send({ type: "went", to: "write" })}
        >
          {review.toWrite}
        </Button>
      }
    >
      <p className={styles.hint}>
        {review.asOf(formatDate(base.input.analysisDate))}
        {!isWritten && words.scoring.explanation.gap + review.nothingWritten}
      </p>
      <TierCounts counts={counts} />
      {!hasBefore && (
        <p className={styles.hint}>{state.lastRun ? review.noEarlierRun : review.firstRun}</p>
      )}
      <Attention scored={scored} />
      <Movers scored={scored} customers={customers} />
      <Pictures scored={scored} customers={customers} />
      <CustomerList scored={scored} customers={customers} opened={opened} />
      <RunStamp scored={scored} />
    </Frame>
  );
}
