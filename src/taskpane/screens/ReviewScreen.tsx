import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Scored } from "../../workflows/scoreBase";
import { usePane } from "../PaneContext";
import { Attention } from "../parts/Attention";
import { CustomerList } from "../parts/CustomerList";
import { Frame } from "../parts/Frame";
import { NotYet } from "../parts/NotYet";
import { TierCounts } from "../parts/TierCounts";
import { countTiers, type TierFilter } from "../state/customerList";
import { isScored } from "../state/state";
import { CustomerCard } from "./CustomerCard";

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The tiers before anything is written: counts, what needs a look, and every customer. */
export function ReviewScreen() {
  const { state, words } = usePane();
  const { work, card } = state;
  const { review } = words.pane;
  const [filter, setFilter] = useState<TierFilter>("all");
  if (!isScored(work)) return <NotYet title={review.title} text={review.empty} />;
  if (card !== null) return <CustomerCard scored={work.scored} index={card} />;
  return (
    <Overview
      scored={work.scored}
      isWritten={work.at === "written"}
      filter={filter}
      onFilter={setFilter}
    />
  );
}

function Overview({
  scored,
  isWritten,
  filter,
  onFilter,
}: {
  scored: Scored;
  isWritten: boolean;
  filter: TierFilter;
  onFilter: (filter: TierFilter) => void;
}) {
  const styles = useStyles();
  const { words, send } = usePane();
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
      {!isWritten && <p className={styles.hint}>{review.nothingWritten}</p>}
      <TierCounts counts={counts} />
      {!hasBefore && <p className={styles.hint}>{review.firstRun}</p>}
      <Attention scored={scored} onShowCandidates={() => onFilter("candidates")} />
      <CustomerList scored={scored} filter={filter} onFilter={onFilter} />
    </Frame>
  );
}
