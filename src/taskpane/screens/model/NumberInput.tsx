import { Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Setting } from "../../../settings/settingKinds";
import type { Refused } from "../../state/modelEdit";
import { fieldText } from "../../state/typedNumber";
import { useEditor } from "./EditorContext";

const useStyles = makeStyles({
  number: { width: "72px", minWidth: 0 },
  input: { textAlign: "right", minWidth: 0, fontVariantNumeric: "tabular-nums" },
});

/**
 * A number as one types it: each letter is checked at once. What cannot be used stays in the field with its message until it is
 * corrected; Escape brings the last good value back.
 */
export function NumberInput({
  setting,
  value,
  refused,
  label,
  describedBy,
  suffix,
  placeholder,
}: {
  setting: Setting;
  value: number | null;
  refused: Refused | undefined;
  label: string;
  describedBy?: string;
  suffix?: string;
  placeholder?: string;
}) {
  const styles = useStyles();
  const { act } = useEditor();
  const [typed, setTyped] = useState<string | null>(null);
  const { kind, path } = setting;
  if (kind.type !== "number") throw new Error(`${path} is no number`);
  return (
    <Input
      size="small"
      className={styles.number}
      input={{ className: styles.input, inputMode: "decimal" }}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={refused !== undefined}
      autoComplete="off"
      value={typed ?? refused?.text ?? fieldText(value, kind)}
      {...(suffix === undefined ? {} : { contentAfter: suffix })}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={(_, { value: text }) => {
        setTyped(text);
        act({ type: "typed", setting, text });
      }}
      onBlur={() => {
        setTyped(null);
        act({ type: "settled" });
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") setTyped(null);
        if (event.key !== "Escape") return;
        if (typed === null && refused === undefined) return;
        event.preventDefault();
        setTyped(null);
        act({ type: "reverted", path });
      }}
    />
  );
}
