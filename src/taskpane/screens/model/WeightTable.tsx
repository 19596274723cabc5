import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { formatPercent } from "../../../i18n/format";
import type { JudgedKey } from "../../state/judging";
import { useEditor } from "./EditorContext";
import { nameOf } from "./judgingTexts";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", ...typographyStyles.body1 },
  head: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    fontWeight: "normal",
    textAlign: "left",
    padding: "2px 0 4px",
  },
  name: { textAlign: "left", fontWeight: "inherit", padding: "3px 0", overflowWrap: "anywhere" },
  number: {
    textAlign: "right",
    paddingLeft: tokens.spacingHorizontalM,
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
  },
});

/** Weights now beside those that are offered. */
export function WeightTable({
  keys,
  now,
  offered,
  offeredTitle,
}: {
  keys: readonly JudgedKey[];
  now: readonly number[];
  offered: readonly number[];
  offeredTitle: string;
}) {
  const styles = useStyles();
  const { words, language } = useEditor();
  const { pairs } = words.pane.modelEditor;
  const percent = (value: number | undefined): string => formatPercent(language, value ?? 0, 1);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {pairs.item}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.number)}>
            {pairs.now}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.number)}>
            {offeredTitle}
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key, k) => (
          <tr key={key}>
            <th scope="row" className={styles.name}>
              {nameOf(key, words)}
            </th>
            <td className={styles.number}>{percent(now[k])}</td>
            <td className={styles.number}>{percent(offered[k])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
