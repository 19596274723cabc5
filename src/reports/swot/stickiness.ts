import { cellAddress } from "../../sheets/address";
import { visible } from "./columns";
import type { LineCell, SwotCanvas } from "./SwotCanvas";

/** The three layers of the relationship, from perception to strategy, and how much each holds the customer. */
const layers = [
  { key: "satisfaction", weight: 0.2 },
  { key: "helpSucceed", weight: 0.35 },
  { key: "strategicAlignment", weight: 0.45 },
] as const;

/** Strategic control that a customer of each tier should reach, until a reviewer enters the company's own target. */
const targets: Readonly<Record<string, number>> = { S: 80, A: 65, B: 50, C: 40 };

/** Stickiness in three layers with the strategic control index, in the right half. Returns the row below. */
export function placeStickiness(canvas: SwotCanvas, row: number): number {
  const { stickiness } = canvas.context.words.swot;
  const { account, numbers } = canvas;
  const points = layers.map(({ key }) => account.criterion(key).points);
  canvas.text(row, "right", 0, visible, stickiness.title, "heading");
  canvas.text(row + 1, "right", 0, 3, stickiness.layer, "tableHeader");
  canvas.text(row + 1, "right", 3, 1, stickiness.score, "tableHeaderNumber");
  canvas.text(row + 1, "right", 4, 1, stickiness.target, "tableHeaderNumber");
  canvas.text(row + 1, "right", 5, 1, stickiness.gap, "tableHeaderNumber");
  canvas.text(row + 1, "right", 6, 2, stickiness.measure, "tableHeader");
  const first = row + 2;
  const target = targets[account.tier] ?? targets["C"] ?? 40;
  const address = (at: number, line: number): string =>
    cellAddress(line, canvas.column("right", at));
  const gap = (line: number): LineCell => ({
    at: 5,
    ours: {
      formula: `=IF(OR(${address(3, line)}="",${address(4, line)}=""),"",${address(3, line)}-${address(4, line)})`,
    },
    style: "signedNumber",
  });
  layers.forEach(({ key, weight }, k) => {
    const value = points[k] ?? NaN;
    canvas.line(first + k, "right", `layer:${key}`, [
      {
        at: 0,
        span: 3,
        ours: stickiness.layers[key](numbers.percent(weight)),
        style: "wrapped",
      },
      { at: 3, ours: Number.isNaN(value) ? null : value, style: "decimal1" },
      { at: 4, draft: target, style: "inputNumber" },
      gap(first + k),
      { at: 6, span: 2, draft: null },
    ]);
  });
  const last = first + layers.length;
  // Missing layers stay missing: the index is computed from all three or not at all.
  const scores = layers.map((_, k) => address(3, first + k));
  const sum = layers.map(({ weight }, k) => `${weight}*${scores[k]}`).join("+");
  canvas.line(last, "right", "layer:control", [
    { at: 0, span: 3, ours: stickiness.control, style: "totalText" },
    {
      at: 3,
      ours: { formula: `=IF(COUNT(${scores.join(",")})<${layers.length},"",${sum})` },
      style: "totalDecimal2",
    },
    { at: 4, draft: target, style: "inputNumber" },
    gap(last),
    { at: 6, span: 2, draft: null },
  ]);
  canvas.text(last + 1, "right", 0, visible, stickiness.note, "note");
  return last + 2;
}
