/** Columns aligned for a terminal: text to the left, numbers to the right. */
export function textTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[]
): string {
  const widths = headers.map((header, c) =>
    Math.max(header.length, ...rows.map((row) => row[c]?.length ?? 0))
  );
  const isNumeric = headers.map((_, c) =>
    rows.every((row) => /^[\d.,×\s–-]*[%a-zA-Z]{0,2}$/.test(row[c] ?? ""))
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, c) => (isNumeric[c] ? cell.padStart(widths[c]!) : cell.padEnd(widths[c]!)))
      .join("  ")
      .trimEnd();
  return [
    line(headers),
    widths.map((width) => "─".repeat(width)).join("  "),
    ...rows.map(line),
  ].join("\n");
}

/** 1234567 → "1,234,567"; small numbers keep `decimals`. */
export function formatted(value: number, decimals = 0): string {
  return value.toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}
