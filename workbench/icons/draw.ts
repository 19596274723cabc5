import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodePng } from "./png";
import { bar, disc, erase, paint, ring, stroke, type Shape } from "./shapes";

/**
 * Draws the icons of the add-in and of its ribbon buttons into assets/: the same pixels on every machine.
 *
 *   npx tsx workbench/icons/draw.ts
 */
const gold = "#D9952B";
const deep = "#1F6A8C";
const teal = "#5B9AB8";
const mist = "#A9CBDA";
const ink = "#66757D";
const paper = "#F7FAFA";

/** Tiers as a pyramid: few customers at the top, many below. */
const tiers: readonly Shape[] = [
  bar(gold, 12, 2, 8, 6, 1.5),
  bar(deep, 8, 10, 16, 6, 1.5),
  bar(teal, 4, 18, 24, 6, 1.5),
  bar(mist, 0, 26, 32, 6, 1.5),
];

/** A table that gets a column of tiers. */
const score: readonly Shape[] = [
  bar(ink, 2, 4, 28, 24, 2),
  bar(paper, 4, 6, 16, 4),
  bar(paper, 4, 12, 16, 4),
  bar(paper, 4, 18, 16, 4),
  bar(paper, 4, 24, 16, 2),
  bar(paper, 22, 6, 6, 20),
  bar(deep, 22, 6, 6, 4),
  bar(gold, 22, 12, 6, 4),
  bar(teal, 22, 18, 6, 4),
  bar(mist, 22, 24, 6, 2),
];

/** Tiers under a magnifying glass. */
const review: readonly Shape[] = [
  bar(gold, 2, 4, 10, 6, 1),
  bar(deep, 2, 12, 18, 6, 1),
  bar(teal, 2, 20, 24, 6, 1),
  disc(erase, 20, 18, 10),
  stroke(erase, 24, 22, 30, 28, 7),
  disc(paper, 20, 18, 7),
  ring(ink, 20, 18, 8.5, 2.6),
  stroke(ink, 26, 24, 30, 28, 3.6),
];

/** A sheet with a chart. */
const reports: readonly Shape[] = [
  bar(ink, 4, 2, 24, 28, 2),
  bar(paper, 6, 4, 20, 24),
  bar(ink, 8, 8, 12, 2),
  bar(gold, 8, 20, 4, 6),
  bar(deep, 14, 12, 4, 14),
  bar(teal, 20, 16, 4, 10),
];

const icons: Readonly<Record<string, readonly Shape[]>> = { icon: tiers, score, review, reports };
/** Sizes that Office asks for on its screens, from the ribbon at 100 % to the store. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];

for (const [name, shapes] of Object.entries(icons)) {
  for (const size of sizes)
    writeFileSync(join("assets", `${name}-${size}.png`), encodePng(paint(shapes, size)));
}
