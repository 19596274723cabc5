/**
 * How much one request may carry. Excel on the web refuses requests and answers over 5 MB ("Resource limits and
 * performance optimization for Office Add-ins"); the desktop has no such wall but a memory governor, a five-second
 * hang detector and a user who wants to cancel. The caps leave room for the framing of the messages and for errors of estimate.
 */
export interface ExcelCaps {
  /** Bytes of UTF-8 JSON that a chunk of values may take on its way out. */
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Cells per chunk, either way. */
  readonly cells: number;
}

export const webCaps: ExcelCaps = {
  requestBytes: 2_000_000,
  responseBytes: 1_500_000,
  cells: 100_000,
};
export const desktopCaps: ExcelCaps = {
  requestBytes: 4_000_000,
  responseBytes: 4_000_000,
  cells: 250_000,
};

/** Columns of a worksheet. */
export const maxColumns = 16_384;
/** Rows of a worksheet. */
export const maxRows = 1_048_576;
