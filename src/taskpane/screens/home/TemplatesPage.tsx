import {
  Button,
  Checkbox,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useState } from "react";
import type { TableKind } from "../../../intake/fields";
import { templateColumns } from "../../../intake/templates";
import { usePane } from "../../PaneContext";
import { Frame } from "../../parts/Frame";
import { Section } from "../../parts/Section";
import { BackHome } from "./BackHome";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  choice: { display: "flex", flexDirection: "column" },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  takeBack: { alignSelf: "flex-start" },
});

const kinds = Object.keys(templateColumns) as TableKind[];

/** Empty tables to fill in: choose, insert, go there, take back what nobody used. */
export function TemplatesPage() {
  const styles = useStyles();
  const { state, words, run } = usePane();
  const { pages, templates } = words.pane.desk;
  const [chosen, setChosen] = useState<readonly TableKind[]>(state.desk.wantedTables);
  const toggle = (kind: TableKind, isChosen: boolean): void =>
    setChosen(kinds.filter((known) => (known === kind ? isChosen : chosen.includes(known))));
  return (
    <Frame
      title={pages.templates.name}
      footer={
        <>
          <Button
            appearance="primary"
            size="large"
            disabled={chosen.length === 0}
            onClick={() => run({ kind: "wish", wish: { kind: "insertTables", tables: chosen } })}
          >
            {templates.insert(chosen.length)}
          </Button>
          <BackHome />
        </>
      }
    >
      <p className={styles.text}>{templates.intro}</p>
      <Done />
      <div className={styles.choice} role="group" aria-label={pages.templates.name}>
        {kinds.map((kind) => (
          <Checkbox
            key={kind}
            label={words.intake.tableKinds[kind]}
            checked={chosen.includes(kind)}
            onChange={(_, { checked }) => toggle(kind, checked === true)}
          />
        ))}
      </div>
      <Section title={templates.takeBack} hint={templates.takeBackHint}>
        <Button
          className={styles.takeBack}
          disabled={state.activity.is === "running"}
          onClick={() => run({ kind: "wish", wish: { kind: "removeTables" } })}
        >
          {templates.takeBack}
        </Button>
      </Section>
    </Frame>
  );
}

function Done() {
  const styles = useStyles();
  const { state, words, run } = usePane();
  const { templates } = words.pane.desk;
  const { inserted, removed } = state.desk;
  if (removed !== null) {
    return (
      <MessageBar intent="success" layout="multiline" politeness="polite">
        <MessageBarBody>
          {templates.removed(removed.removed.length)}
          {removed.kept.length > 0 &&
            ` ${templates.kept(removed.kept.join(words.pane.listSeparator))}`}
        </MessageBarBody>
      </MessageBar>
    );
  }
  if (inserted.length === 0) return null;
  return (
    <>
      <MessageBar intent="success" layout="multiline" politeness="polite">
        <MessageBarBody>{templates.inserted(inserted.length)}</MessageBarBody>
      </MessageBar>
      <ul className={styles.list}>
        {inserted.map(({ sheet }) => (
          <li key={sheet}>
            <Link
              as="button"
              aria-label={templates.open(sheet)}
              onClick={() =>
                run({ kind: "show", range: { sheet, row: 1, column: 0, rows: 1, columns: 1 } })
              }
            >
              {sheet}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
