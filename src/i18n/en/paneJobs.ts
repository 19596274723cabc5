import type { PaneWords } from "../../taskpane/words";
import type { HostErrorPlace } from "../../workbook/HostError";
import { formatNumber } from "../format";

const count = (n: number, one: string, many: string): string =>
  `${formatNumber("en", n, 0)} ${n === 1 ? one : many}`;

/** " on sheet “Customers”, B2:B90": the end of a sentence about a place, empty when the place is not known. */
const on = ({ sheet, address }: HostErrorPlace): string => {
  if (sheet && address) return ` on sheet “${sheet}”, ${address}`;
  if (sheet) return ` on sheet “${sheet}”`;
  return address ? ` at ${address}` : "";
};

export const job: PaneWords["job"] = {
  progress: (done, total) => `${done} of ${total}`,
  percent: (percent) => `${formatNumber("en", percent, 0)}%`,
  timeLeft: (seconds) => {
    if (seconds < 60) return `about ${count(seconds, "second", "seconds")} left`;
    return `about ${count(Math.ceil(seconds / 60), "minute", "minutes")} left`;
  },
  cancel: "Cancel",
  cancelling: "Stopping after this step …",
  waiting: {
    cellEdit: "Excel waits for you: finish the cell you are editing with Enter or Esc.",
    busy: "Excel is busy; trying again.",
  },
};

export const errors: PaneWords["errors"] = {
  host: {
    cellEditMode: {
      what: () => "A cell is being edited.",
      next: "Press Enter or Esc in the sheet, then retry.",
    },
    sheetProtected: {
      what: ({ sheet }) => (sheet ? `Sheet “${sheet}” is protected.` : "The sheet is protected."),
      next: "Remove the protection (Review › Unprotect Sheet), then retry. Tierbook never removes it for you.",
    },
    workbookProtected: {
      what: () => "The structure of the workbook is protected, so no sheet can be added.",
      next: "Remove the protection (Review › Protect Workbook), then retry.",
    },
    readOnly: {
      what: () => "This workbook is read-only.",
      next: "Save a copy under another name or enable editing, then retry in that workbook.",
    },
    filtered: {
      what: (place) => `A filter hides rows${on(place)}.`,
      next: "Clear the filter (Data › Clear), then retry. Writing into filtered rows could put values beside the wrong customer.",
    },
    merged: {
      what: (place) => `Merged cells are in the way${on(place)}.`,
      next: "Unmerge them, then retry.",
    },
    occupied: {
      what: (place) => `Cells with content are in the way${on(place)}.`,
      next: "Move that content or leave room to the right of the table, then retry. Tierbook never writes over it.",
    },
    changedMeanwhile: {
      what: (place) =>
        `The table changed since it was read${on(place)}: rows were sorted, added, deleted or renamed.`,
      next: "Nothing more was written. Read the data again so that each tier stands beside the right customer.",
    },
    settingsChanged: {
      what: (place) => `The settings were changed since they were read${on(place)}.`,
      next: "Nothing was written, and your changes stay in the pane. Read the data again to take over what stands on the sheet, then save.",
    },
    missing: {
      what: (place) => `A table, sheet or name is no longer there${on(place)}.`,
      next: "It was deleted or renamed. Look for tables again.",
    },
    busy: {
      what: () => "Excel is busy.",
      next: "Wait for a moment until Excel has finished calculating or saving, then retry.",
    },
    tooLarge: {
      what: (place) => `There is more data than Excel can take at once${on(place)}.`,
      next: "Choose a smaller range, or delete empty columns from the table, then retry.",
    },
    inactiveWorkbook: {
      what: () => "Another workbook is in front.",
      next: "Click into this workbook, then retry.",
    },
    notSupported: {
      what: () => "This version of Excel lacks a function that Tierbook needs.",
      next: "Update Excel (Excel 2021 or later, Microsoft 365, or Excel on the web).",
    },
    noPermission: {
      what: (place) => `Excel refused access${on(place)}.`,
      next: "Check whether you may edit this file (sharing, sensitivity label, security software), then retry.",
    },
    cancelled: {
      what: () => "Cancelled.",
      next: "Nothing half-done is left in the workbook; finished sheets stay. Start again whenever you like.",
    },
    sheetLimit: {
      what: ({ sheets }) =>
        sheets === undefined
          ? "The sheet or the workbook has no room left."
          : `This would make ${sheets.wanted} sheets of Tierbook in one workbook; ${sheets.limit} are the most. Nothing was made. Leave out SWOT, supplier comparison or plans, or delete the sheets of customers who are no longer key customers.`,
      next: "Delete columns or sheets that are not needed, or choose fewer reports, then retry.",
    },
    unknown: {
      what: (place) => `Excel could not do this${on(place)}.`,
      next: "Retry. If it happens again, save, close and reopen the workbook.",
    },
  },
  bugTitle: "Something went wrong in Tierbook",
  bug: "This is a fault of ours, not of your data.",
  bugNext:
    "Close and reopen the pane, then try again. If it happens again, report it with the details below; they contain none of your data.",
  notUndone:
    "Part of what was written could not be removed. Close this message and choose Take back on the Home screen.",
  settings: {
    next: "Correct the cell and retry, or let Tierbook write the settings sheet anew:",
    showCell: "Show the cell",
    import: "Import settings from a file …",
    lastGood: "Use the settings of the last run",
    standard: "Use standard settings",
    sure: (sheet) => `Everything on sheet “${sheet}” will be replaced.`,
    replace: "Replace",
    keep: "Keep the sheet",
  },
  retry: "Retry",
  dismiss: "Close",
  details: "Details for support",
};
