import {
  makeStyles,
  SearchBox,
  Select,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useState } from "react";
import { formatNumber, formatSigned } from "../../i18n/format";
import { newcomer, placeBefore } from "../../portfolio/migration";
import { tierNotApplicable, tiers } from "../../scoring/model";
import { numberVoice } from "../../reports/numberVoice";
import type { Scored } from "../../workflows/scoreBase";
import { usePane } from "../PaneContext";
import { customerOrders, flowOf, type CustomerFilter } from "../state/customerQuery";
import type { Customers } from "../screens/review/useCustomers";
import { tierOf } from "../state/values";
import { Section } from "./Section";
import { TierBadge } from "./TierBadge";
import { VirtualList } from "./VirtualList";

const useStyles = makeStyles({
  tools: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
  },
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
  score: { fontVariantNumeric: "tabular-nums", textAlign: "right" },
  live: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});
const rowHeight = 48;
const rowsInView = 8;

/** Every customer with tier and score; to be searched, filtered, ordered and opened. */
export function CustomerList({
  scored,
  customers: { index: all, query, ask, found, isBusy },
  opened,
}: {
  scored: Scored;
  customers: Customers;
  /** The customer whose card was open last; the list comes back to it. */
  opened: { readonly current: number | null };
}) {
  const styles = useStyles();
  const { words, language, send } = usePane();
  const { review } = words.pane;
  const { list } = words.paneReview;
  const { scores, base } = scored;
  const { names } = base;
  const ids = base.customers.texts.get("customerId");
  const revenue = base.input.criteria.revenue?.values;
  const { lastScore, isFirstRun } = base.input.history;
  const { money } = numberVoice(language, base.customers.money);

  const flow = flowOf(query.filter);
  const looks: readonly (readonly [CustomerFilter, string])[] = [
    ...(isFirstRun
      ? []
      : ([
          ["movers", list.movers],
          ["up", list.up],
          ["down", list.down],
        ] as const)),
    ["attention", list.attention],
    ...(scored.candidates.length > 0
      ? ([["candidates", words.scoring.marks.candidate]] as const)
      : []),
    ["financeReview", list.financeReview],
    ...(flow
      ? ([[query.filter, list.flow(placeName(flow.from), placeName(flow.to))]] as const)
      : []),
  ];
  const byTier: readonly (readonly [CustomerFilter, string])[] = [
    ...tiers.map((tier) => [tier, `${tier} · ${words.scoring.tiers[tier]}`] as const),
    ["N/A", review.notScored],
  ];
  const known = [["all", review.all] as const, ...looks, ...byTier];

  function placeName(place: number): string {
    return place === newcomer ? list.newcomer : tierOf(place);
  }

  const detail = (index: number): string => {
    const before = placeBefore(base.input, index);
    const now = Math.min(scores.finalTier[index] ?? tierNotApplicable, tierNotApplicable);
    const change = (scores.score[index] ?? NaN) - (lastScore[index] ?? NaN);
    const own = revenue?.[index] ?? NaN;
    return [
      before < newcomer && before !== now ? review.moved(tierOf(before), tierOf(now)) : "",
      query.order === "change" && !Number.isNaN(change) ? formatSigned(language, change, 1) : "",
      query.order === "revenue" && !Number.isNaN(own) ? money(own) : "",
      query.filter === "attention"
        ? all
            .attention(index)
            .map((reason) => list.reasons[reason])
            .join(words.pane.listSeparator)
        : "",
      review.row((base.customers.sheetRows[index] ?? 0) + 1),
      ids?.[index] ? words.paneReview.list.code(ids[index]) : "",
      scores.isCandidate[index] === 1 && query.filter !== "attention"
        ? words.scoring.marks.candidate
        : "",
    ]
      .filter((part) => part !== "")
      .join(" · ");
  };
  const renderRow = (position: number) => {
    const index = found?.[position] ?? 0;
    const score = scores.score[index] ?? NaN;
    const name = names[index] || review.noName;
    const about = detail(index);
    return (
      <div className={styles.row}>
        <TierBadge tier={tierOf(scores.finalTier[index])} />
        <span className={styles.name} title={`${name}\n${about}`}>
          {name}
          <span className={styles.sub}>{about}</span>
        </span>
        <span className={styles.score}>
          {Number.isNaN(score) ? "" : formatNumber(language, score, 1)}
        </span>
      </div>
    );
  };
  const options = (entries: readonly (readonly [CustomerFilter, string])[]) =>
    entries.map(([filter, name]) => (
      <option key={filter} value={filter}>
        {name}
      </option>
    ));
  const count = found?.length ?? 0;
  const [openedFirst] = useState(opened.current);
  const firstRow =
    openedFirst === null || found === null ? 0 : Math.max(0, found.indexOf(openedFirst));
  return (
    <Section title={review.listTitle} part="customers">
      <div className={styles.tools}>
        <SearchBox
          className={styles.search}
          size="small"
          aria-label={review.search}
          placeholder={review.search}
          value={query.search}
          onChange={(_, { value }) => ask({ search: value })}
        />
        <Select
          size="small"
          aria-label={review.filter}
          value={query.filter}
          onChange={(_, { value }) =>
            ask({ filter: known.find(([filter]) => filter === value)?.[0] ?? "all" })
          }
        >
          <option value="all">{review.all}</option>
          <optgroup label={list.toLookAt}>{options(looks)}</optgroup>
          <optgroup label={list.byTier}>{options(byTier)}</optgroup>
        </Select>
        <Select
          size="small"
          aria-label={review.sort}
          value={query.order}
          onChange={(_, { value }) =>
            ask({ order: customerOrders.find((order) => order === value) ?? "score" })
          }
        >
          {customerOrders
            .filter((order) => order !== "change" || !isFirstRun)
            .map((order) => (
              <option key={order} value={order}>
                {`${review.sort}${words.pane.colon}${list.sorts[order]}`}
              </option>
            ))}
        </Select>
      </div>
      <span role="status" className={styles.live}>
        {isBusy ? list.busy : count === 0 ? review.none : review.found(count, scores.count)}
      </span>
      {found !== null && (
        <VirtualList
          key={`${query.order} ${query.filter} ${query.search}`}
          label={review.listTitle}
          count={count}
          rowHeight={rowHeight}
          height={rowHeight * rowsInView}
          first={firstRow}
          isComingBack={openedFirst !== null}
          renderRow={renderRow}
          onOpen={(position) => send({ type: "openedCard", index: found[position] ?? 0 })}
        />
      )}
    </Section>
  );
}
