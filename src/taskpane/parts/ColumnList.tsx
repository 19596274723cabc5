import { Badge, Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { useState } from "react";
import { fieldName } from "../../intake/describeProblem";
import type { FieldKey } from "../../intake/fields";
import { matchedName } from "../../intake/headers/matchedName";
import { columnLetters } from "../../sheets/address";
import { usePane } from "../PaneContext";
import type { ColumnView } from "../state/choice";
import { FieldPicker } from "./FieldPicker";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: {
    display: "grid",
    gridTemplateColumns: "28px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalXS,
    rowGap: "2px",
    alignItems: "center",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  letter: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  text: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  header: { ...typographyStyles.body1, overflowWrap: "anywhere", minWidth: 0 },
  meaning: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  picker: {
    gridColumn: "2 / 4",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  alternatives: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
  },
});

/** Columns with their headers and meanings. Where a meaning must be checked, the picker stands open; elsewhere it opens on request. */
export function ColumnList({ columns }: { columns: readonly ColumnView[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {columns.map((view) => (
        <ColumnItem key={view.column} view={view} />
      ))}
    </ul>
  );
}

function ColumnItem({ view }: { view: ColumnView }) {
  const styles = useStyles();
  const { words, send } = usePane();
  const { data, colon } = words.pane;
  const [isOpen, setIsOpen] = useState(view.isAsked);
  /** The known name by which the header was recognised, where a name decided. */
  const explain = ({ field, reason: by }: ColumnView, otherwise: string): string => {
    if (field === null || by === null || by === "remembered" || by === "chosen") return otherwise;
    const known = matchedName(view.header, field);
    return known === null ? otherwise : words.pane.desk.data.because[by](known);
  };
  const header = view.header.replace(/\s*\n\s*/g, " ");
  const letter = columnLetters(view.column);
  const map = (field: FieldKey | null) =>
    send({ type: "mappedColumn", column: view.column, field });
  const confirm = () => {
    map(view.field);
    setIsOpen(false);
  };
  const confirmText = view.field === null ? data.confirmUnused : data.confirm;
  // Several columns may be asked about at once.
  const confirmName = `${header}${colon}${confirmText}`;
  // A header that is a field's own name needs no explanation.
  const reason =
    view.reason === null || view.reason === "exact" ? "" : words.intake.mappingReasons[view.reason];
  const why = reason === "" ? "" : `${colon}${reason}`;
  const name = view.field === null ? data.notUsed : fieldName(view.field, words.intake);
  const because = isOpen ? explain(view, reason) : "";
  // Saying that “Region” means Region would only make the list longer.
  const meaning =
    view.field !== null && name === header && why === ""
      ? ""
      : view.field === null
        ? name
        : `→ ${name}${why}`;
  return (
    <li className={styles.item}>
      <span className={styles.letter} title={data.column(letter)}>
        {letter}
      </span>
      <span className={styles.text}>
        <span className={styles.header}>{header}</span>
        {!isOpen && meaning !== "" && <span className={styles.meaning}>{meaning}</span>}
      </span>
      {view.isAsked ? (
        <Badge appearance="tint" color="warning" size="medium">
          {view.field === null ? data.unsure : data.percentSure(Math.round(view.confidence * 100))}
        </Badge>
      ) : (
        <Button
          appearance="subtle"
          size="small"
          icon={<EditRegular />}
          aria-label={data.meaning(header)}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        />
      )}
      {isOpen && (
        <div className={styles.picker}>
          {because !== "" && <span className={styles.meaning}>{because}</span>}
          <FieldPicker label={data.meaning(header)} value={view.field} onChange={map} />
          {view.isAsked && (
            <div className={styles.alternatives}>
              <Button size="small" appearance="primary" aria-label={confirmName} onClick={confirm}>
                {confirmText}
              </Button>
              {view.alternatives.length > 0 && data.orMaybe}
              {view.alternatives.slice(0, 2).map((field) => (
                <Button key={field} size="small" onClick={() => map(field)}>
                  {fieldName(field, words.intake)}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
    </li>
  );
}
