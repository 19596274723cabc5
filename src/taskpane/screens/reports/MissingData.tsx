import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { TableKind } from "../../../intake/fields";
import type { ReportId } from "../../../reports/reports";
import type { Scored } from "../../../workflows/scoreBase";
import { usePane } from "../../PaneContext";

const useStyles = makeStyles({
  text: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    margin: `0 0 ${tokens.spacingVerticalXS} 34px`,
  },
  link: { ...typographyStyles.caption1 },
});

/** Tables of which a report needs one; what is not named here rests on the scores themselves. */
const tablesOf: Readonly<Partial<Record<ReportId, readonly [TableKind, TableKind?]>>> = {
  suppliers: ["supplierArchive"],
  archive: ["clientArchive", "supplierArchive"],
  touchpoints: ["activities", "feedback"],
  marketMap: ["segments", "demand"],
  financePage: ["financials", "receivables"],
};

/** Why a report cannot be made: the table it needs, with the way to an empty one to fill in, or that there is no key customer. */
export function MissingData({ id, scored: { base } }: { id: ReportId; scored: Scored }) {
  const styles = useStyles();
  const { words, send } = usePane();
  const { missing } = words.pane.reports;
  const wanted = tablesOf[id];
  if (wanted === undefined) return <p className={styles.text}>{missing.customers}</p>;
  const kinds = wanted.filter((kind) => kind !== undefined);
  if (kinds.some((kind) => base.tables.has(kind)))
    return <p className={styles.text}>{missing.concerned}</p>;
  const [one, other] = wanted;
  const names = words.intake.tableKinds;
  return (
    <p className={styles.text}>
      {other === undefined ? missing.table(names[one]) : missing.either(names[one], names[other])}{" "}
      <Link
        as="button"
        inline
        className={styles.link}
        onClick={() => {
          send({ type: "went", to: "home" });
          send({ type: "desk", action: { did: "openedPage", page: "templates", tables: kinds } });
        }}
      >
        {missing.insert}
      </Link>
    </p>
  );
}
