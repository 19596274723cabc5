import type { Book, BookTable, CellValue } from "../../workbench/book/book";
import { emptyBook } from "../../workbench/book/create";
import { randomNumbers } from "../scoring/syntheticBase";

export const sheetName = "Customers";
export const tableName = "Customers";

/** Twenty columns: two that name the customer, its industry, sixteen that the model reads and the last tier. */
export const headers = [
  "Customer code",
  "Customer name",
  "Industry",
  "Net revenue LTM",
  "Contribution profit",
  "Serving FTE",
  "Active months",
  "Customer wallet",
  "Winnable share",
  "Customer growth",
  "Industry outlook",
  "Strategic fit",
  "Industry position",
  "Product–customer overlap",
  "Satisfaction",
  "Helps it succeed",
  "Strategic alignment",
  "Financial health score",
  "Average days late",
  "Existing tier",
] as const;

const industries = [
  "Chemicals",
  "Data centres",
  "Food",
  "Hospitals",
  "Machinery",
  "Retail",
  "Telecom",
  "Utilities",
];
const syllables = [
  "an",
  "bel",
  "cor",
  "dan",
  "el",
  "fin",
  "gar",
  "hol",
  "in",
  "jor",
  "kel",
  "lum",
  "mar",
  "nor",
  "os",
  "pel",
];
const blankShare = 0.1;

/**
 * An invented customer base in the host's memory, one Excel table, no file: money log-normal over three decades, ratings
 * on five levels, all leaning on one hidden quality, one cell in ten blank.
 */
export function syntheticBook(rows: number, seed = 20260630): Book {
  const random = randomNumbers(seed);
  // Sum of four uniform numbers: near enough to a normal one, and quick.
  const normal = (): number => (random() + random() + random() + random() - 2) * 1.7320508;
  const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
  const blankOr = (value: CellValue): CellValue => (random() < blankShare ? null : value);
  const word = (): string => syllables[Math.floor(random() * syllables.length)]!;

  const book = emptyBook("bench.xlsx", [sheetName]);
  const sheet = book.sheets[0]!;
  sheet.rows.push([...headers]);
  for (let i = 0; i < rows; i++) {
    const quality = normal();
    const lean = (): number => 0.6 * quality + 0.8 * normal();
    const rating = (): number => Math.min(5, Math.max(1, Math.round(3 + lean())));
    const between = (
      low: number,
      high: number,
      middle: number,
      spread: number,
      decimals: number
    ): number => rounded(Math.min(high, Math.max(low, middle + spread * lean())), decimals);
    const revenue = rounded(900_000 * Math.exp(1.3 * lean()), 2);
    const name = word() + word() + word();
    sheet.rows.push([
      `K${String(i + 1).padStart(7, "0")}`,
      `${name[0]!.toUpperCase()}${name.slice(1)} ${industries[i % industries.length]!} ${i + 1}`,
      industries[Math.floor(random() * industries.length)]!,
      revenue,
      blankOr(rounded(revenue * between(-0.1, 0.5, 0.2, 0.1, 3), 2)),
      blankOr(between(0.5, 20, 4, 3, 1)),
      blankOr(Math.round(between(0, 12, 7, 3.5, 0))),
      blankOr(rounded(revenue / between(0.05, 0.95, 0.4, 0.2, 3), 2)),
      blankOr(between(0.2, 0.9, 0.5, 0.1, 2)),
      blankOr(between(-0.4, 0.8, 0.06, 0.12, 3)),
      blankOr(rating()),
      blankOr(rating()),
      blankOr(rating()),
      blankOr(between(0, 1, 0.45, 0.25, 2)),
      blankOr(between(0, 100, 80, 9, 0)),
      blankOr(rating()),
      blankOr(rating()),
      blankOr(between(0, 100, 62, 18, 0)),
      blankOr(between(0, 180, 18, -20, 1)),
      blankOr("SABC"[Math.min(3, Math.floor(random() * random() * -4 + 4))]!),
    ]);
  }
  const table: BookTable = {
    id: 1,
    name: tableName,
    rect: { row: 0, column: 0, rows: rows + 1, columns: headers.length },
    hasHeaders: true,
    hasTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showFilterButton: true,
    isFiltered: false,
  };
  sheet.tables.push(table);
  return book;
}
