import { Button, makeStyles, SearchBox, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { formatNumber, formatPercent } from "../../i18n/format";
import { tierNone, tiers } from "../../scoring/model";
import type { Scored } from "../../workflows/scoreBase";
import { usePane } from "../PaneContext";
import { Frame } from "../parts/Frame";
import { Note } from "../parts/Note";
import { NotYet } from "../parts/NotYet";
import { Section } from "../parts/Section";
import { TierBadge } from "../parts/TierBadge";
import { TierCounts } from "../parts/TierCounts";
import { VirtualList } from "../parts/VirtualList";
import { countTiers, matchingCustomers, orderByScore, searchTexts, type CustomerOrder, type TierFilter } from "../state/customerList";
import { countBySeverity } from "../state/problems";
import { parseDate } from "../state/date";
import { choiceOf, isScored } from "../state/state";
import { tierOf } from "../state/values";
import { CustomerCard } from "./CustomerCard";

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  notes: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  tools: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
  search: { gridColumn: "1 / 3", maxWidth: "none", width: "100%" },
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    height: "100%",
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  sub: { display: "block", ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  score: { fontVariantNumeric: "tabular-nums" },
  live: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** The tiers before anything is written: counts, what needs a look, and every customer. */
export function ReviewScreen() {
  const { state, words } = usePane();
  const { work, card } = state;
  const { review } = words.pane;
  const [filter, setFilter] = useState<TierFilter>("all");
  if (!isScored(work)) return <NotYet title={review.title} text={review.empty} />;
  if (card !== null) return <CustomerCard scored={work.scored} index={card} />;
  return <Overview scored={work.scored} isWritten={work.at === "written"} filter={filter} onFilter={setFilter} />;
}

function Overview({ scored, isWritten, filter, onFilter }: { scored: Scored; isWritten: boolean; filter: TierFilter; onFilter: (filter: TierFilter) => void }) {
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
        <Button appearance="primary" size="large" onClick={() => send({ type: "went", to: "write" })}>
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

/** What a reader should know before trusting the counts; nothing to say, nothing shown. */
function Attention({ scored, onShowCandidates }: { scored: Scored; onShowCandidates: () => void }) {
  const styles = useStyles();
  const { state, words, language, send, run } = usePane();
  const { review } = words.pane;
  const { scores, base, candidates } = scored;
  const { error, warning } = countBySeverity(base.problems);
  const provisional = scores.isProvisional.reduce((count, flag) => count + flag, 0);
  const dataEnd = base.problems.find(({ kind }) => kind === "oldData")?.found ?? "";
  const endSerial = parseDate(dataEnd);
  const choice = choiceOf(state.work);
  const hasAll = scores.coverage > 0.9995;
  if (candidates.length + error + warning + provisional === 0 && hasAll) return null;
  return (
    <div className={styles.notes}>
      {endSerial !== null && choice && (
        <Note isWarning text={review.oldData(dataEnd)} about={review.oldDataNext(dataEnd)} onOpen={() => run({ kind: "score", choice: { ...choice, analysisDate: endSerial } })} />
      )}
      {candidates.length > 0 && <Note text={review.candidates(candidates.length)} about={review.candidatesHint} onOpen={onShowCandidates} />}
      {!hasAll && <Note text={review.partial(formatPercent(language, scores.coverage, 0))} onOpen={() => send({ type: "went", to: "model" })} />}
      {error + warning > 0 && <Note isWarning text={review.problems(error, warning)} onOpen={() => send({ type: "went", to: "data" })} />}
      {provisional > 0 && <p className={styles.hint}>{review.provisional(provisional)}</p>}
    </div>
  );
}

const rowHeight = 48;
const none: readonly string[] = [];

function CustomerList({ scored, filter, onFilter }: { scored: Scored; filter: TierFilter; onFilter: (filter: TierFilter) => void }) {
  const styles = useStyles();
  const { words, language, send } = usePane();
  const { review } = words.pane;
  const { scores, base } = scored;
  const [search, setSearch] = useState("");
  const [order, setOrder] = useState<CustomerOrder>("score");
  const wanted = useDeferredValue(search);
  const { names } = base;
  const ids = base.customers.texts.get("customerId") ?? none;
  const byScore = useMemo(() => orderByScore(scores.score), [scores]);
  // Made when somebody searches: for a hundred thousand names it takes a noticeable moment.
  const isSearching = wanted !== "";
  const texts = useMemo(() => (isSearching ? searchTexts(names, ids) : none), [isSearching, names, ids]);
  const found = useMemo(() => matchingCustomers({ search: wanted, filter, order }, scores, byScore, texts), [wanted, filter, order, scores, byScore, texts]);
  const filters: readonly TierFilter[] = ["all", ...(scored.candidates.length > 0 ? (["candidates"] as const) : []), ...tiers, "N/A"];
  const filterName = (name: TierFilter): string => (name === "all" ? review.all : name === "candidates" ? words.scoring.marks.candidate : name === "N/A" ? review.notScored : `${name} · ${words.scoring.tiers[name]}`);

  const renderRow = (position: number) => {
    const index = found[position] ?? 0;
    const last = base.input.history.lastFinal[index] ?? tierNone;
    const tier = tierOf(scores.finalTier[index]);
    const score = scores.score[index] ?? NaN;
    const row = review.row((base.customers.sheetRows[index] ?? 0) + 1);
    const moved = last !== tierNone && tierOf(last) !== tier ? review.moved(tierOf(last), tier) : "";
    const parts = [row, ids[index] ?? "", moved, scores.isCandidate[index] === 1 ? words.scoring.marks.candidate : ""].filter((part) => part !== "");
    return (
      <div className={styles.row}>
        <TierBadge tier={tier} />
        <span className={styles.name}>
          {names[index] || review.noName}
          <span className={styles.sub}>{parts.join(" · ")}</span>
        </span>
        <span className={styles.score}>{Number.isNaN(score) ? "" : formatNumber(language, score, 1)}</span>
      </div>
    );
  };

  return (
    <Section title={review.listTitle}>
      <div className={styles.tools}>
        <SearchBox className={styles.search} size="small" aria-label={review.search} placeholder={review.search} value={search} onChange={(_, { value }) => setSearch(value)} />
        <Select size="small" aria-label={review.filter} value={filter} onChange={(_, { value }) => onFilter(filters.find((known) => known === value) ?? "all")}>
          {filters.map((known) => (
            <option key={known} value={known}>
              {filterName(known)}
            </option>
          ))}
        </Select>
        <Select size="small" aria-label={review.sort} value={order} onChange={(_, { value }) => setOrder(value === "row" ? "row" : "score")}>
          <option value="score">{`${review.sort}${words.pane.colon}${review.sortScore}`}</option>
          <option value="row">{`${review.sort}${words.pane.colon}${review.sortRow}`}</option>
        </Select>
      </div>
      <span role="status" className={styles.live}>
        {found.length === 0 ? review.none : review.found(found.length, scores.count)}
      </span>
      <VirtualList
        label={review.listTitle}
        count={found.length}
        rowHeight={rowHeight}
        height={rowHeight * 8}
        renderRow={renderRow}
        onOpen={(position) => send({ type: "openedCard", index: found[position] ?? 0 })}
      />
    </Section>
  );
}
