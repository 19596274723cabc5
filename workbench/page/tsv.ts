/** Rows of cells as the text that spreadsheets exchange: tabs between cells, a line per row, quotes where a cell holds either. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row
        .map((text) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
        .join("\t")
    )
    .join("\r\n");
}

/** The rows of such a text, all of the same width. A quote counts only at the beginning of a cell, as in Excel. */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  const plain = /[^\t\r\n]*/y;
  for (let at = 0; ;) {
    quoted.lastIndex = plain.lastIndex = at;
    const inQuotes = quoted.exec(text);
    const cell = inQuotes?.[1]?.replaceAll('""', '"') ?? plain.exec(text)?.[0] ?? "";
    rows.at(-1)?.push(cell);
    at = inQuotes ? quoted.lastIndex : plain.lastIndex;
    if (text[at] === "\t") at++;
    else {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      // A line end at the very end closes the last row and begins no other.
      if (at >= text.length) break;
      rows.push([]);
    }
  }
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  return rows.map((cells) => [...cells, ...new Array<string>(width - cells.length).fill("")]);
}
