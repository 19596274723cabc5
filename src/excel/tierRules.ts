import type { OwnColumn } from "../workbook/receipts";

export type Fills = NonNullable<OwnColumn["fills"]>;

/** Tells whether the rules on a column are still those that we would make. */
export function rulesMark(fills: Fills): string {
  return JSON.stringify(fills);
}

/**
 * One simple rule per value, whatever the number of rows. Rules are made anew and never changed, since changing one is
 * what breaks them (office-js #4898, #5572).
 *
 * @param isOurs true for a column of an earlier run, whose rules are replaced; in a new one the user's own rules stay
 */
export function paintRules(data: Excel.Range, fills: Fills, isOurs: boolean): void {
  if (isOurs) data.conditionalFormats.clearAll();
  for (const [text, { fill, font }] of Object.entries(fills)) {
    const { cellValue } = data.conditionalFormats.add("CellValue");
    cellValue.format.fill.color = fill;
    cellValue.format.font.color = font;
    cellValue.rule = { formula1: `="${text.replaceAll('"', '""')}"`, operator: "EqualTo" };
  }
}
