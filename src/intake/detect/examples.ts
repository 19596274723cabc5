import { isMissingText } from "../cells/missing";
import { cellText } from "../cells/text";
import type { TableCandidate } from "../detect";
import { isExampleText } from "../reader/exampleText";

/** An inserted table that nobody has filled in yet: its only rows are the marked example. It gives way to any other table. */
export function holdsOnlyExamples({ columns }: TableCandidate): boolean {
  const rows = Math.max(0, ...columns.map(({ sample }) => sample.cells.length));
  let examples = 0;
  for (let row = 0; row < rows; row++) {
    const texts = columns.map(({ sample }) => cellText(sample.cells[row] ?? ""));
    if (texts.some(isExampleText)) examples++;
    else if (texts.some((text) => !isMissingText(text))) return false;
  }
  return examples > 0;
}
