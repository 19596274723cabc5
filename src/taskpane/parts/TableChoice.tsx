import {
  Badge,
  Button,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { isOfKind, type TableCandidate } from "../../intake/detect";
import { usePane } from "../PaneContext";
import type { Choice } from "../state/choice";
import { tableKey, tableName } from "../state/tables";
import { Fold } from "./Fold";
import { Section } from "./Section";

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  text: { ...typographyStyles.body1, margin: 0 },
  table: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  name: { overflowWrap: "anywhere", minWidth: 0 },
  others: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, ...typographyStyles.body1 },
});

/** The tables that were found: one is taken for the customers, the others add to them. */
export function TableChoice({
  tables,
  choice,
}: {
  tables: readonly TableCandidate[];
  choice: Choice | null;
}) {
  const styles = useStyles();
  const { words, send, today } = usePane();
  const { data } = words.pane;
  const customers = tables.filter((table) => isOfKind(table, "customers"));
  const others = tables.filter((table) => !isOfKind(table, "customers"));
  const used = others.filter((table) => isOfKind(table, table.kind) && !table.isHidden);
  // Where nothing looks like customers the user knows better: any table may be taken for them.
  const offered = customers.length > 0 ? customers : others;
  if (tables.length === 0) {
    return (
      <Section title={data.noTables}>
        <p className={styles.text}>{data.noTablesNext}</p>
      </Section>
    );
  }
  return (
    <>
      {customers.length === 0 && <NoCustomers />}
      <Section title={choice ? data.customerTables : data.choose}>
        <RadioGroup
          value={choice ? tableKey(choice.customers) : ""}
          aria-label={data.customerTables}
          onChange={(_, { value }) => {
            const table = tables.find((candidate) => tableKey(candidate) === value);
            if (table) send({ type: "choseTable", table, today });
          }}
        >
          {offered.map((table) => (
            <Radio
              key={tableKey(table)}
              value={tableKey(table)}
              label={<TableLabel table={table} isCustomers={isOfKind(table, "customers")} />}
            />
          ))}
        </RadioGroup>
      </Section>
      {customers.length > 0 && used.length > 0 && (
        <Fold title={data.otherTables(used.length)}>
          <p className={styles.hint}>{data.otherTablesHint}</p>
          <ul className={styles.others}>
            {used.map((table) => (
              <li
                key={tableKey(table)}
              >{`${words.intake.tableKinds[table.kind]}${words.pane.colon}${tableName(table)} · ${data.rows(table.rowCount)}`}</li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

/** Why nothing is chosen, and the way to an empty customer table. */
function NoCustomers() {
  const styles = useStyles();
  const { words, send } = usePane();
  const { data } = words.pane;
  return (
    <Section title={data.noCustomers}>
      <p className={styles.text}>{data.noCustomersNext}</p>
      <div>
        <Button
          size="small"
          onClick={() => {
            send({ type: "went", to: "home" });
            send({ type: "desk", action: { did: "openedPage", page: "templates" } });
          }}
        >
          {words.pane.desk.pages.templates.name}
        </Button>
      </div>
    </Section>
  );
}

function TableLabel({ table, isCustomers }: { table: TableCandidate; isCustomers: boolean }) {
  const styles = useStyles();
  const { words } = usePane();
  const { data } = words.pane;
  const certainty = !isCustomers
    ? data.notACustomerTable
    : table.kindConfidence >= 0.8
      ? data.sure
      : table.kindConfidence >= 0.5
        ? data.likely
        : data.unsure;
  return (
    <span className={styles.table}>
      <span className={styles.name}>{tableName(table)}</span>
      <span className={styles.hint}>{data.rows(table.rowCount)}</span>
      <Badge
        appearance="tint"
        color={isCustomers && table.kindConfidence >= 0.8 ? "success" : "warning"}
      >
        {certainty}
      </Badge>
    </span>
  );
}
