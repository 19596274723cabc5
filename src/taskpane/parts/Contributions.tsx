import {
  Link,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { Fragment, useId, useState } from "react";
import { formatNumber, formatSigned } from "../../i18n/format";
import { apportion } from "../../scoring/apportion";
import type { Contributions as Parts } from "../../scoring/contributions";
import type { CriterionKey, Scores } from "../../scoring/model";
import { cellAddress } from "../../sheets/address";
import type { RangeRef } from "../../workbook/shape";
import { usePane } from "../PaneContext";
import { PointsLine } from "./PointsLine";
import { formatCriterionValue, isMoney } from "../state/values";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", ...typographyStyles.caption1 },
  name: {
    textAlign: "left",
    fontWeight: "inherit",
    padding: "3px 6px 3px 0",
    overflowWrap: "anywhere",
  },
  opens: { position: "relative", paddingLeft: tokens.spacingHorizontalXXL },
  toggle: {
    position: "absolute",
    left: 0,
    top: 0,
    width: "24px",
    height: "24px",
    padding: 0,
    display: "grid",
    placeItems: "center",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chevron: {
    transitionProperty: "transform",
    transitionDuration: tokens.durationFast,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0.01ms" },
  },
  open: { transform: "rotate(90deg)" },
  link: { ...typographyStyles.caption1, textAlign: "left", overflowWrap: "anywhere" },
  value: { color: tokens.colorNeutralForeground2 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  track: {
    width: "84px",
    position: "relative",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bar: {
    position: "absolute",
    top: "25%",
    height: "50%",
    borderRadius: "1px",
    minWidth: "1px",
    // High contrast would paint the fill away; the border keeps the bar.
    "@media (forced-colors: active)": { borderTop: "8px solid CanvasText", height: 0 },
  },
  above: { left: "50%", backgroundColor: tokens.colorPaletteGreenForeground3 },
  below: { right: "50%", backgroundColor: tokens.colorPaletteRedForeground3 },
  middle: {
    position: "absolute",
    left: "50%",
    top: 0,
    bottom: 0,
    width: "1px",
    backgroundColor: tokens.colorNeutralStroke1,
  },
  number: {
    textAlign: "right",
    paddingLeft: "6px",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
  },
  total: { ...typographyStyles.body1Strong, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
});

const medianPoints = 50;

/**
 * The score as a sum that a reader can check: 50 of a median customer, and what each criterion adds or takes. A criterion leads to
 * the cell that holds its value; one that was derived says from what.
 */
export function Contributions({
  parts: { lines, missing, neutral },
  score,
  cellOf,
  sourceOf,
  money,
  unit,
  scales,
}: {
  parts: Parts;
  score: number;
  /** The cell in which the value was typed; null for a derived one. */
  cellOf: (criterion: CriterionKey) => RangeRef | null;
  /** From what a derived value came; "" when there is nothing to say. */
  sourceOf: (criterion: CriterionKey) => string;
  /** An amount with the unit of the sheet. */
  money: (value: number) => string;
  /** That unit alone; "" when the sheet names none. */
  unit: string;
  /** Anchors and weights of the run. */
  scales: Pick<Scores, "calibration" | "weights">;
}) {
  const styles = useStyles();
  const { words, language, run } = usePane();
  const { card } = words.pane;
  const { card: say } = words.paneReview;
  const id = useId();
  const [open, setOpen] = useState<ReadonlySet<CriterionKey>>(new Set());
  const toggle = (criterion: CriterionKey): void =>
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(criterion)) after.add(criterion);
      return after;
    });
  const tenths = Float64Array.from(lines, ({ contribution }) => contribution * 10);
  apportion(tenths, Math.round(score * 10) - medianPoints * 10);
  const longest = Math.max(1, ...lines.map(({ contribution }) => Math.abs(contribution)));
  const names = (list: readonly string[]): string => list.join(words.pane.listSeparator);

  const nameOf = (criterion: CriterionKey) => {
    const { short } = words.scoring.criteria[criterion];
    const cell = cellOf(criterion);
    if (cell === null) return short;
    return (
      <Link
        as="button"
        inline
        className={styles.link}
        aria-label={say.source(short, cellAddress(cell.row, cell.column))}
        title={say.source(short, cellAddress(cell.row, cell.column))}
        onClick={() => run({ kind: "show", range: cell })}
      >
        {short}
      </Link>
    );
  };
  return (
    <>
      <table className={styles.table} aria-label={card.contributions}>
        <tbody>
          <tr>
            <th scope="row" className={styles.name} colSpan={2}>
              {card.baseline}
            </th>
            <td className={styles.number}>{formatNumber(language, medianPoints, 1)}</td>
          </tr>
          {lines.map((line, index) => {
            const { criterion, contribution, value } = line;
            const { short } = words.scoring.criteria[criterion];
            const source = sourceOf(criterion);
            const isOpen = open.has(criterion);
            return (
              <Fragment key={criterion}>
                <tr>
                  <th
                    scope="row"
                    id={`${id}${criterion}`}
                    className={mergeClasses(styles.name, styles.opens)}
                  >
                    <button
                      type="button"
                      className={styles.toggle}
                      aria-expanded={isOpen}
                      aria-label={say.points.show(short)}
                      title={say.points.show(short)}
                      onClick={() => toggle(criterion)}
                    >
                      <ChevronRightRegular
                        className={mergeClasses(styles.chevron, isOpen && styles.open)}
                        aria-hidden
                      />
                    </button>
                    {nameOf(criterion)}{" "}
                    <span className={styles.value}>
                      {Number.isNaN(value)
                        ? card.missing
                        : isMoney(criterion)
                          ? money(value)
                          : formatCriterionValue(language, criterion, value)}
                      {source !== "" && ` · ${source}`}
                    </span>
                  </th>
                  <td className={styles.track} aria-hidden>
                    <div className={styles.middle} />
                    <div
                      className={mergeClasses(
                        styles.bar,
                        contribution < 0 ? styles.below : styles.above
                      )}
                      style={{ width: `${(Math.abs(contribution) / longest) * 50}%` }}
                    />
                  </td>
                  <td className={styles.number}>
                    {formatSigned(language, (tenths[index] ?? 0) / 10, 1)}
                  </td>
                </tr>
                {isOpen && (
                  <tr>
                    <td colSpan={3} headers={`${id}${criterion}`}>
                      <PointsLine
                        line={line}
                        anchors={scales.calibration[criterion]}
                        ownWeight={scales.weights[criterion]}
                        unit={unit}
                      />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
          <tr className={styles.total}>
            <th scope="row" className={styles.name} colSpan={2}>
              {card.total}
            </th>
            <td className={styles.number}>{formatNumber(language, score, 1)}</td>
          </tr>
        </tbody>
      </table>
      {missing.length > 0 && (
        <p className={styles.hint}>
          {say.missing(
            names(missing.map(({ criterion }) => words.scoring.criteria[criterion].short))
          )}
        </p>
      )}
      {neutral.length > 0 && (
        <p className={styles.hint}>
          {say.neutral(names(neutral.map((key) => words.scoring.dimensions[key].name)))}
        </p>
      )}
    </>
  );
}
