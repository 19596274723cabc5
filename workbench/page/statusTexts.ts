import { formatNumber } from "../../src/i18n/format";
import type { LanguageCode } from "../../src/i18n/languages";
import type { Book } from "../book/book";
import { fullAddress } from "../host/grid/address";
import type { Counters } from "../host/counters";
import type { Step } from "../host/undo/History";
import type { Summary } from "./summary";
import type { PageWords } from "./words";

/** "Undo: your change ('Sheet 1'!A5)". */
export function stepText(words: PageWords, book: Book, step: Step, verb: string): string {
  const sheet = book.sheets.find(({ id }) => id === step.place?.sheetId);
  const rect = step.place?.rect;
  const place = !sheet ? "" : rect ? fullAddress(sheet.name, rect) : sheet.name;
  return words.undoStep(verb, step.by === "addIn", place);
}

/** As in Excel: nothing for one cell, a count for texts, average, count and sum for numbers. */
export function summaryText(
  words: PageWords,
  language: LanguageCode,
  { count, numbers, sum }: Summary
): string {
  const text = (value: number): string =>
    formatNumber(language, value, Number.isInteger(value) ? 0 : 2);
  if (count < 2) return "";
  return numbers === 0
    ? words.count(text(count))
    : words.summary(text(sum / numbers), text(count), text(sum));
}

/** How much was asked of the host, and how much went each way. */
export function costText(words: PageWords, language: LanguageCode, counters: Counters): string {
  const megabytes = (bytes: number): string => `${formatNumber(language, bytes / 1e6, 2)} MB`;
  return words.cost(
    formatNumber(language, counters.requests, 0),
    megabytes(counters.bytesOut),
    megabytes(counters.bytesIn)
  );
}
