/** Column letters of a 0-based column: 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 address of a 0-based cell; `fixed` gives "$A$1". */
export function cellAddress(row: number, column: number, fixed = false): string {
  return fixed ? `$${columnLetters(column)}$${row + 1}` : `${columnLetters(column)}${row + 1}`;
}

/** A1 address of a 0-based rectangle; `fixed` gives "$A$1:$B$2". */
export function rangeAddress(
  rect: { row: number; column: number; rows: number; columns: number },
  fixed = false
): string {
  const first = cellAddress(rect.row, rect.column, fixed);
  const last = cellAddress(rect.row + rect.rows - 1, rect.column + rect.columns - 1, fixed);
  return `${first}:${last}`;
}

/** A sheet name as it stands in a formula: always quoted, inner apostrophes doubled, so that no name can leave its quotes. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Reference to one cell of another sheet: 'Key accounts'!H7. */
export function sheetCell(sheet: string, row: number, column: number): string {
  return `${quotedSheet(sheet)}!${cellAddress(row, column)}`;
}

/** 0-based column of its letters: "A" → 0, "AA" → 26; −1 for anything else. */
export function columnIndex(letters: string): number {
  if (!/^[A-Z]{1,3}$/.test(letters)) return -1;
  return (
    Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}
