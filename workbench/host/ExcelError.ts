/** Microsoft's messages by code ("Error handling with the application-specific JavaScript APIs", Office Add-ins documentation). */
const messages: Readonly<Record<string, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ActivityLimitReached: "Activity limit has been reached.",
  ApiNotAvailable: "The requested API is not available.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  BadPassword: "The password you supplied is incorrect.",
  Conflict: "Request could not be processed because of a conflict.",
  EmptyChartSeries: "The attempted operation failed because the chart series is empty.",
  FilteredRangeConflict: "The attempted operation causes a conflict with a filtered range.",
  GeneralException: "There was an internal error while processing the request.",
  InactiveWorkbook:
    "The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidRequest: "Cannot process the request.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MemoryLimitReached: "The memory limit has been reached. Your action could not be completed.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NonBlankCellOffSheet:
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestAborted: "The request was aborted during run time.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  ServiceNotAvailable: "The service is unavailable.",
  UnsupportedOperation: "The operation being attempted is not supported.",
};

export function messageFor(code: string): string {
  return messages[code] ?? "There was an internal error while processing the request.";
}

/** What Excel answers instead of a result. `code` is one of Excel's own codes; the place is added where the batch runs. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string = messageFor(code)
  ) {
    super(message);
    this.name = "ExcelError";
  }
}

/** Excel does not say which argument was wrong; `detail` does, so that a failing test can be read. */
export function invalidArgument(detail: string): ExcelError {
  return new ExcelError("InvalidArgument", `${messageFor("InvalidArgument")} (${detail})`);
}

export function itemNotFound(detail: string): ExcelError {
  return new ExcelError("ItemNotFound", `${messageFor("ItemNotFound")} (${detail})`);
}

export function accessDenied(detail: string): ExcelError {
  return new ExcelError("AccessDenied", `${messageFor("AccessDenied")} (${detail})`);
}

/** For whatever this host does not implement: never a silent success. */
export function apiNotFound(className: string, member: string): ExcelError {
  return new ExcelError("ApiNotFound", `${messageFor("ApiNotFound")} (${className}.${member})`);
}
