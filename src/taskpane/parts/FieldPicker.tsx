import { Combobox, makeStyles, Option } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { fieldKeys, fieldOf, isFieldKey, type FieldKey } from "../../intake/fields";
import { usePane } from "../PaneContext";

const useStyles = makeStyles({
  picker: { minWidth: 0, width: "100%" },
  list: { maxHeight: "280px" },
});

const notUsed = "-";

/** Fields that a customer table may have, by name; typing finds a field by its names in both languages and its synonyms. */
export function FieldPicker({
  label,
  value,
  onChange,
}: {
  label: string;
  value: FieldKey | null;
  onChange: (field: FieldKey | null) => void;
}) {
  const styles = useStyles();
  const { words } = usePane();
  const [typed, setTyped] = useState<string | null>(null);
  const [main, setMain] = useState<HTMLElement | null>(null);
  const nameIn = words.intake.fieldNames;
  const none = words.pane.data.notUsed;
  const choices = useMemo(
    () =>
      fieldKeys
        .map((key) => ({ key, field: fieldOf(key) }))
        .filter(({ field }) => field.tables.includes("customers"))
        .map(({ key, field }) => ({
          key,
          name: field[nameIn],
          search: [key, field.en, field.zh, ...field.synonyms].join("\n").toLowerCase(),
        })),
    [nameIn]
  );
  const wanted = typed?.trim().toLowerCase() ?? "";
  const shown = wanted === "" ? choices : choices.filter(({ search }) => search.includes(wanted));
  const current = value === null ? none : fieldOf(value)[nameIn];
  return (
    <div ref={(box) => setMain(box?.closest("main") ?? null)} className={styles.picker}>
      <Combobox
        className={styles.picker}
        // The list belongs to the page's main part, where those who hear the page look for it.
        mountNode={main}
        listbox={{ className: styles.list }}
        aria-label={label}
        size="small"
        value={typed ?? current}
        selectedOptions={[value ?? notUsed]}
        onFocus={(event) => event.currentTarget.select?.()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onOpenChange={(_, { open }) => {
          if (!open) setTyped(null);
        }}
        onOptionSelect={(_, { optionValue = notUsed }) => {
          setTyped(null);
          onChange(isFieldKey(optionValue) ? optionValue : null);
        }}
      >
        {wanted === "" && (
          <Option key={notUsed} value={notUsed} text={none}>
            {none}
          </Option>
        )}
        {shown.map(({ key, name }) => (
          <Option key={key} value={key} text={name}>
            {name}
          </Option>
        ))}
      </Combobox>
    </div>
  );
}
