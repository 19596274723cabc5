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
const tablesOf: Readonly<Partial<Record<ReportId, readonly TableKind[]>>> = {
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
  const kinds = tablesOf[id] ?? [];
  const isThere = kinds.length === 0 || kinds.some((kind) => base.tables.has(kind));
  if (isThere)
    return (
      <p className={styles.text}>{kinds.length === 0 ? missing.customers : missing.concerned}</p>
    );
  return (
    <p className={styles.text}>
      {missing.tables(kinds.map((kind) => words.intake.tableKinds[kind]))}{" "}
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
