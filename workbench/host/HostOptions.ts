import type { Calculator } from "./calculator";
import type { HistoryLimits } from "./undo/History";
import type { ScreenState } from "./HostState";

export interface HostOptions {
  /** Without one, formulas keep the values they were loaded with, and new ones show 0. */
  readonly calculator?: Calculator;
  /** Bytes (UTF-8) of a request; `null` for desktop Excel, which has no such wall. Default 5 MB, as Excel on the web. */
  readonly maxRequestBytes?: number | null;
  readonly maxResponseBytes?: number | null;
  /** Cells of one range read. Default 5,000,000; `null` for no limit. */
  readonly maxCellsPerRead?: number | null;
  /** Excel answers a read beyond the limit with an error or, without one, with null values. Default "null". */
  readonly overLimitRead?: "null" | "error";
  /** Year of dates typed without one. Default 2026, so that a run does not depend on the clock. */
  readonly currentYear?: number;
  /** Culture answered by `application.cultureInfo`; values on the wire stay en-US. Default "en-US". */
  readonly culture?: string;
  /** Keep what is needed to undo: for the workbench page. Default: nothing is kept and nothing can be undone. */
  readonly undo?: boolean | HistoryLimits;
  /** Keep a list of `Class.member` per request in `host.trace`. */
  readonly trace?: boolean;
  /** Told the bytes of a workbook that an add-in made and opens. For the workbench page. */
  readonly onNewWorkbook?: (bytes: Uint8Array) => void;
  /** Told when something on the screen changed: active sheet, selection. For the workbench page. */
  readonly onScreen?: (screen: ScreenState) => void;
}

/** 5 MB as Microsoft counts it in "Resource limits and performance optimization for Office Add-ins". */
export const webPayloadBytes = 5 * 1024 * 1024;
export const maxCellsPerRead = 5_000_000;
