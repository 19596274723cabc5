import { useCallback } from "react";
import { formatNumber, formatPercent } from "../../../i18n/format";
import type { Scored } from "../../../workflows/scoreBase";
import { LazyParetoChart } from "../../charts/lazyCharts";
import { usePane } from "../../PaneContext";
import { useSliced } from "../../useSliced";
import { paretoCustomers } from "./pictureData";
import { PictureTable } from "./PictureTable";
import { usePictureStyles } from "./pictureStyles";
import type { Customers } from "./useCustomers";

/** By custom the question is how few bring four fifths. */
const markedShare = 0.8;
/** Customers named in the table. */
const mostLines = 100;
const noise = 1e-9;

/** How much of the revenue the largest customers bring. */
export function ParetoPicture({
  scored,
  customers: { index },
  isTable,
}: {
  scored: Scored;
  customers: Customers;
  isTable: boolean;
}) {
  const styles = usePictureStyles();
  const { words, language, send } = usePane();
  const { pictures } = words.paneReview;
  const { pareto: say } = pictures;
  const { names } = scored.base;
  const start = useCallback(() => paretoCustomers(scored, index), [scored, index]);
  const { value: data } = useSliced(start);
  if (data === null) return <p className={styles.hint}>{pictures.loading}</p>;
  const { order, cumulated } = data;
  if (order.length === 0) return <p className={styles.hint}>{say.none}</p>;
  const percent = (share: number, decimals: number): string =>
    formatPercent(language, share, decimals);
  const needed = 1 + cumulated.findIndex((sum) => sum >= markedShare - noise);
  const own = (place: number): number =>
    (cumulated[place] ?? 0) - (place === 0 ? 0 : (cumulated[place - 1] ?? 0));
  const nameAt = (place: number): string => names[order[place] ?? -1] || words.pane.review.noName;
  return (
    <>
      <p className={styles.hint}>
        {say.caption(needed, percent(needed / order.length, 0), percent(markedShare, 0))}
      </p>
      {isTable ? (
        <PictureTable
          label={say.label}
          head={[pictures.customer, pictures.revenue, say.share]}
          lines={order
            .slice(0, mostLines)
            .map((_, place) => [
              `${formatNumber(language, place + 1, 0)}. ${nameAt(place)}`,
              percent(own(place), 1),
              percent(cumulated[place] ?? 1, 1),
            ])}
        />
      ) : (
        <LazyParetoChart
          cumulated={cumulated}
          markedShare={markedShare}
          words={{ ...say, hint: pictures.openHint }}
          formatShare={(share) => percent(share, 0)}
          describe={(place) =>
            say.point(
              formatNumber(language, place + 1, 0),
              nameAt(place),
              percent(own(place), 1),
              percent(cumulated[place] ?? 1, 1)
            )
          }
          onOpen={(place) => send({ type: "openedCard", index: order[place] ?? 0 })}
        />
      )}
    </>
  );
}
