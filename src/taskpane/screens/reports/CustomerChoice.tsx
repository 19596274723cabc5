import {
  Checkbox,
  makeStyles,
  Radio,
  RadioGroup,
  SearchBox,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Scored } from "../../../workflows/scoreBase";
import { usePane } from "../../PaneContext";
import { Section } from "../../parts/Section";
import { tierOf } from "../../state/values";

const useStyles = makeStyles({
  search: { width: "100%", maxWidth: "none" },
  list: {
    display: "flex",
    flexDirection: "column",
    maxHeight: "260px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Names shown at once; more are found by typing. */
const namesShown = 30;

/** For whom sheets of their own are made: all key customers, or the chosen ones (null = all). */
export function CustomerChoice({
  scored,
  customers,
  only,
  onOnly,
}: {
  scored: Scored;
  customers: readonly number[];
  only: readonly number[] | null;
  onOnly: (only: readonly number[] | null) => void;
}) {
  const styles = useStyles();
  const { words } = usePane();
  const { reports } = words.pane.desk;
  const [search, setSearch] = useState("");
  const { names } = scored.base;
  const wanted = search.trim().toLowerCase();
  // Who was chosen on the way here stands on top, and stays there.
  const [asked] = useState(() => new Set(only));
  const ordered = [
    ...customers.filter((index) => asked.has(index)),
    ...customers.filter((index) => !asked.has(index)),
  ];
  const found = ordered.filter((index) => (names[index] ?? "").toLowerCase().includes(wanted));
  const shown = found.slice(0, namesShown);
  const toggle = (index: number, isChosen: boolean): void => {
    const before = only ?? [];
    onOnly(isChosen ? [...before, index] : before.filter((each) => each !== index));
  };
  return (
    <Section title={reports.customersTitle} part="sheets" hint={reports.customersHint}>
      <RadioGroup
        aria-label={reports.customersTitle}
        value={only === null ? "all" : "only"}
        onChange={(_, { value }) => onOnly(value === "all" ? null : [])}
      >
        <Radio
          value="all"
          label={reports.allKey(customers.length, scored.model.reports.maxKeySheets)}
        />
        <Radio value="only" label={reports.onlyChosen} />
      </RadioGroup>
      {only !== null && (
        <>
          <SearchBox
            className={styles.search}
            size="small"
            aria-label={reports.search}
            placeholder={reports.search}
            value={search}
            onChange={(_, { value }) => setSearch(value)}
          />
          <div className={styles.list} role="group" aria-label={reports.onlyChosen}>
            {shown.map((index) => (
              <Checkbox
                key={index}
                label={`${tierOf(scored.scores.finalTier[index])} · ${names[index] || words.pane.review.noName}`}
                checked={only.includes(index)}
                onChange={(_, { checked }) => toggle(index, checked === true)}
              />
            ))}
          </div>
          <p className={styles.hint} role="status">
            {reports.chosen(only.length)}
            {found.length > shown.length &&
              words.pane.listSeparator + reports.narrow(found.length - shown.length)}
          </p>
        </>
      )}
    </Section>
  );
}
