import type { BookSheet, Rect } from "../book/book";

/** What a Range stands for. Mutable: it moves with the cells when rows or columns are inserted or deleted. */
export interface RangeTarget {
  readonly sheet: BookSheet;
  rect: Rect;
  /** Set when the cells it stood for were deleted. */
  isGone?: boolean;
}
