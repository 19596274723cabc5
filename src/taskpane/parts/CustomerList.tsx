import {
  makeStyles,
  SearchBox,
  Select,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { formatNumber } from "../../i18n/format";
import { tierNone, tiers } from "../../scoring/model";
import type { Scored } from "../../workflows/scoreBase";
import { usePane } from "../PaneContext";
import {
  matchingCustomers,
  orderByScore,
  searchTexts,
  type CustomerOrder,
  type TierFilter,
} from "../state/customerList";
import { tierOf } from "../state/values";
import { Section } from "./Section";
import { TierBadge } from "./TierBadge";
import { VirtualList } from "./VirtualList";

const useStyles = makeStyles({
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
  sub: {
    display: "block",
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  score: { fontVariantNumeric: "tabular-nums" },
  live: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});
const rowHeight = 48;
const none: readonly string[] = [];

/** Every customer with tier and score; to be searched, filtered, ordered and opened. */
export function CustomerList({
  scored,
  filter,
  onFilter,
}: {
  scored: Scored;
  filter: TierFilter;
  onFilter: (filter: TierFilter) => void;
}) {
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
  const texts = useMemo(
    () => (isSearching ? searchTexts(names, ids) : none),
    [isSearching, names, ids]
  );
  const found = useMemo(
    () => matchingCustomers({ search: wanted, filter, order }, scores, byScore, texts),
    [wanted, filter, order, scores, byScore, texts]
  );
  const filters: readonly TierFilter[] = [
    "all",
    ...(scored.candidates.length > 0 ? (["candidates"] as const) : []),
    ...tiers,
    "N/A",
  ];
  const filterName = (name: TierFilter): string =>
    name === "all"
      ? review.all
      : name === "candidates"
        ? words.scoring.marks.candidate
        : name === "N/A"
          ? review.notScored
          : `${name} · ${words.scoring.tiers[name]}`;

  const renderRow = (position: number) => {
    const index = found[position] ?? 0;
    const last = base.input.history.lastFinal[index] ?? tierNone;
    const tier = tierOf(scores.finalTier[index]);
    const score = scores.score[index] ?? NaN;
    const row = review.row((base.customers.sheetRows[index] ?? 0) + 1);
    const moved =
      last !== tierNone && tierOf(last) !== tier ? review.moved(tierOf(last), tier) : "";
    const parts = [
      row,
      ids[index] ?? "",
      moved,
      scores.isCandidate[index] === 1 ? words.scoring.marks.candidate : "",
    ].filter((part) => part !== "");
    return (
      <div className={styles.row}>
        <TierBadge tier={tier} />
        <span className={styles.name}>
          {names[index] || review.noName}
          <span className={styles.sub}>{parts.join(" · ")}</span>
        </span>
        <span className={styles.score}>
          {Number.isNaN(score) ? "" : formatNumber(language, score, 1)}
        </span>
      </div>
    );
  };

  return (
    <Section title={review.listTitle}>
      <div className={styles.tools}>
        <SearchBox
          className={styles.search}
          size="small"
          aria-label={review.search}
          placeholder={review.search}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
        <Select
          size="small"
          aria-label={review.filter}
          value={filter}
          onChange={(_, { value }) => onFilter(filters.find((known) => known === value) ?? "all")}
        >
          {filters.map((known) => (
            <option key={known} value={known}>
              {filterName(known)}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          aria-label={review.sort}
          value={order}
          onChange={(_, { value }) => setOrder(value === "row" ? "row" : "score")}
        >
          <option value="score">{`${review.sort}${words.pane.colon}${review.sortScore}`}</option>
          <option value="row">{`${review.sort}${words.pane.colon}${review.sortRow}`}</option>
        </Select>
      </div>
      <span role="status" className={styles.live}>
        {found.length === 0 ? review.none : review.found(found.length, scores.count)}
      </span>
      <VirtualList
        key={`${order} ${filter} ${wanted}`}
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
