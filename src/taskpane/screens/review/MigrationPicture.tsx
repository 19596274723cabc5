import { useMemo } from "react";
import { formatNumber } from "../../../i18n/format";
import { lostTo, migrationOf, newcomer } from "../../../portfolio/migration";
import type { Scored } from "../../../workflows/scoreBase";
import { LazyMigrationChart } from "../../charts/lazyCharts";
import { usePane } from "../../PaneContext";
import { pastOf } from "../../state/past";
import { tierOf } from "../../state/values";
import { PictureTable } from "./PictureTable";
import { usePictureStyles } from "./pictureStyles";
import type { Customers } from "./useCustomers";

/** How many customers went from which tier to which; a band opens those customers in the list. */
export function MigrationPicture({
  scored,
  customers,
  isTable,
}: {
  scored: Scored;
  customers: Customers;
  isTable: boolean;
}) {
  const styles = usePictureStyles();
  const { state, words, language } = usePane();
  const { pictures } = words.paneReview;
  const { migration: say } = pictures;
  const { base, scores } = scored;
  const { comparison } = pastOf(state.past, scored);
  const migration = useMemo(
    () => comparison?.migration ?? migrationOf(base.input, scores),
    [comparison, base, scores]
  );
  if (migration.existing === 0) return <p className={styles.hint}>{say.none}</p>;
  const name = (place: number, side: "from" | "to"): string =>
    place < newcomer ? tierOf(place) : side === "from" ? say.isNew : say.lost;
  const describe = (from: number, to: number, count: number): string =>
    from === to
      ? say.stays(tierOf(from), count)
      : say.flow(name(from, "from"), name(to, "to"), count);
  const { counts } = migration;
  const from = counts.flatMap((line, k) => (line.some((count) => count > 0) ? [k] : []));
  const to = counts.flatMap((_, k) => (counts.some((line) => (line[k] ?? 0) > 0) ? [k] : []));
  return isTable ? (
    <PictureTable
      label={say.label}
      head={[say.fromTo, ...to.map((k) => name(k, "to"))]}
      lines={from.map((k) => [
        name(k, "from"),
        ...to.map((m) => formatNumber(language, counts[k]?.[m] ?? 0, 0)),
      ])}
    />
  ) : (
    <LazyMigrationChart
      counts={counts}
      words={{ ...say, hint: pictures.openHint }}
      placeName={name}
      describe={describe}
      onOpen={(source, target) => {
        // Those who are gone have no row in the list.
        if (target !== lostTo)
          customers.ask({ search: "", filter: `flow:${source}>${target}`, order: "revenue" });
      }}
    />
  );
}
