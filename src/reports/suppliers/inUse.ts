import type { FormulaCell } from "../../sheets/SheetPlan";

/** What counts: the reviewer's number where there is one, not negative, otherwise the given one. */
export function inUse(givenCell: string, ownCell: string): FormulaCell {
  return { formula: `=IF(ISNUMBER(${ownCell}),MAX(0,${ownCell}),${givenCell})` };
}

/** The same where nothing may be given: an empty cell is no zero. */
export function inUseIfAny(givenCell: string, ownCell: string): FormulaCell {
  return {
    formula: `=IF(ISNUMBER(${ownCell}),${ownCell},IF(ISNUMBER(${givenCell}),${givenCell},""))`,
  };
}
