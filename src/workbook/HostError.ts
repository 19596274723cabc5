/**
 * The closed list of what Excel can refuse, by what the user can do about it. The words per code and language are in
 * src/i18n; the original error is the `cause`. Never show Excel's own message: it is not localised and not for users.
 */
export const hostErrorCodes = [
  "cellEditMode",
  "sheetProtected",
  "workbookProtected",
  "readOnly",
  "filtered",
  "merged",
  "occupied",
  "changedMeanwhile",
  "settingsChanged",
  "missing",
  "busy",
  "tooLarge",
  "inactiveWorkbook",
  "notSupported",
  "noPermission",
  "cancelled",
  "sheetLimit",
  "unknown",
] as const;

export type HostErrorCode = (typeof hostErrorCodes)[number];

/** Where it happened, for the message: the user's own names and addresses, never values. */
export interface HostErrorPlace {
  readonly sheet?: string;
  readonly address?: string;
  /** How many sheets of ours there would be, and how many there may be. */
  readonly sheets?: { readonly wanted: number; readonly limit: number };
  /** Excel's code and location, for a support note: "AccessDenied at Range.values". */
  readonly detail?: string;
  /** True when what had been written before the refusal could not be taken back: the journal still knows it. */
  readonly isNotUndone?: boolean;
}

export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    readonly place: HostErrorPlace = {},
    options?: { cause?: unknown }
  ) {
    super(`${code}${place.detail ? ` (${place.detail})` : ""}`, options);
    this.name = "HostError";
  }
}
