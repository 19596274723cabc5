import { HostError } from "../workbook/HostError";
import type { HostErrorCode, HostErrorPlace } from "../workbook/HostError";

/** What Office.js throws: its name is "RichApi.Error". Its message is neither localised nor meant for users. */
export interface RichApiError extends Error {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

/** Duck-typed: the class lives in whichever realm loaded Office.js. */
export function isRichApiError(error: unknown): error is RichApiError {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    typeof error.code === "string" &&
    "debugInfo" in error
  );
}

/** Refusals that pass by themselves: worth another try when the request may safely run twice. */
const transient = new Set([
  "ServiceNotAvailable",
  "Conflict",
  "ActivityLimitReached",
  "RequestAborted",
]);

/** Thrown by the client library before anything is sent: mistakes of ours, which must be seen. */
const ownMistakes = new Set([
  "PropertyNotLoaded",
  "ValueNotLoaded",
  "InvalidObjectPath",
  "InvalidRequestContext",
  "RunMustReturnPromise",
]);

/**
 * Excel's codes by what the user can do about them ("Error handling with the application-specific JavaScript APIs",
 * Office Add-ins documentation). AccessDenied is told apart by `accessCode`.
 */
const codes: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: "cellEditMode",
  FilteredRangeConflict: "filtered",
  MergedRangeConflict: "merged",
  PivotTableRangeConflict: "occupied",
  InsertDeleteConflict: "occupied",
  NonBlankCellOffSheet: "occupied",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  MemoryLimitReached: "tooLarge",
  OperationCellsExceedLimit: "tooLarge",
  ServiceNotAvailable: "busy",
  Conflict: "busy",
  ActivityLimitReached: "busy",
  RequestAborted: "busy",
  InactiveWorkbook: "inactiveWorkbook",
  InvalidSelection: "inactiveWorkbook",
  ItemNotFound: "missing",
  InvalidReference: "missing",
  InvalidBinding: "missing",
  BadPassword: "noPermission",
  AccessDenied: "noPermission",
  ApiNotFound: "notSupported",
  ApiNotAvailable: "notSupported",
  NotImplemented: "notSupported",
  HostRestartNeeded: "notSupported",
  UndoNotSupported: "notSupported",
  UnsupportedOperation: "notSupported",
  UnsupportedFeature: "notSupported",
  UnsupportedSheet: "notSupported",
};

/**
 * With two workbooks open, desktop Excel answers these calls with a bare GeneralException when the other one has the
 * focus ("Troubleshooting Excel add-ins").
 */
const needsFocus =
  /^(?:Worksheet\.(?:activate|delete|showGridlines)|WorksheetCollection\.add|WorksheetFreezePanes\.|Range\.select|Chart\.activate|AutoFilter\.clear)/;

export function isTransient(error: unknown): boolean {
  return isRichApiError(error) && transient.has(error.code);
}

export function isCellEditMode(error: unknown): boolean {
  if (!isRichApiError(error)) return false;
  // Older builds say only InvalidOperation; their English message is the one thing that tells the reason.
  return (
    error.code === "InvalidOperationInCellEditMode" ||
    (error.code === "InvalidOperation" && /cell[- ]edit/i.test(error.message))
  );
}

export function isAccessDenied(error: unknown): boolean {
  return isRichApiError(error) && error.code === "AccessDenied";
}

/** Excel's own code behind a HostError, or "" when the error is not Excel's. */
export function excelCode(error: unknown): string {
  const origin = error instanceof HostError ? error.cause : error;
  return isRichApiError(origin) ? origin.code : "";
}

/**
 * The HostError for what Excel refused, with the original as cause. What is not Excel's refusal, or is a mistake of
 * ours, comes back as it is.
 *
 * @param code what a closer look found out (AccessDenied has several reasons)
 */
export function translateError(
  error: unknown,
  place: HostErrorPlace,
  isDesktop: boolean,
  code?: HostErrorCode
): unknown {
  if (error instanceof HostError || !isRichApiError(error) || ownMistakes.has(error.code))
    return error;
  const location = error.debugInfo?.errorLocation ?? "";
  const detail = location ? `${error.code} at ${location}` : error.code;
  const lostFocus = isDesktop && error.code === "GeneralException" && needsFocus.test(location);
  const found =
    code ??
    (isCellEditMode(error)
      ? "cellEditMode"
      : lostFocus
        ? "inactiveWorkbook"
        : (codes[error.code] ?? "unknown"));
  return new HostError(found, { ...place, detail }, { cause: error });
}
