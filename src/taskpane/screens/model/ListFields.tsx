import { Checkbox, Input, makeStyles, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { criterionKeys } from "../../../scoring/model";
import type { CriterionKey } from "../../../scoring/model";
import { useEditor } from "./EditorContext";

const useStyles = makeStyles({
  label: { ...typographyStyles.body1, minWidth: 0, overflowWrap: "anywhere" },
  choices: { display: "flex", flexDirection: "column" },
});

/** Which criteria a rule is about. */
export function CriteriaChoice({
  name,
  chosen,
  onChange,
}: {
  name: string;
  chosen: readonly CriterionKey[];
  onChange: (chosen: readonly CriterionKey[]) => void;
}) {
  const styles = useStyles();
  const { words } = useEditor();
  return (
    <div role="group" aria-label={name} className={styles.choices}>
      <span className={styles.label}>{name}</span>
      {criterionKeys.map((key) => (
        <Checkbox
          key={key}
          label={words.scoring.criteria[key].name}
          checked={chosen.includes(key)}
          onChange={(_, { checked }) =>
            onChange(
              criterionKeys.filter((other) => (other === key ? checked : chosen.includes(other)))
            )
          }
        />
      ))}
    </div>
  );
}

/** Names separated by semicolons; no comma, since "Tierbook Power Co., Ltd." is one name. */
export function NamesInput({
  names,
  describedBy,
  onChange,
}: {
  names: readonly string[];
  describedBy: string;
  onChange: (names: readonly string[]) => void;
}) {
  const { act } = useEditor();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Input
      size="small"
      aria-describedby={describedBy}
      value={typed ?? names.join("; ")}
      onChange={(_, { value }) => {
        setTyped(value);
        onChange(value.split(/[;；、]+/));
      }}
      onBlur={() => {
        setTyped(null);
        act({ type: "settled" });
      }}
    />
  );
}
