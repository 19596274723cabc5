import { HostError } from "../../src/workbook/HostError";
import type { Preview, WorkbookShape } from "../../src/workbook/shape";
import type { Workbook } from "../../src/workbook/Workbook";

const range = { sheet: "Customers", row: 0, column: 0, rows: 4, columns: 3 };
const rows = [
  ["Customer ID", "Customer", "Annual revenue"],
  ["C1", "Alder & Co", 120],
  ["C2", "Birch Ltd", 80],
  ["C3", "Cedar Inc", 40],
];

const shape: WorkbookShape = {
  name: "Book1.xlsx",
  isReadOnly: false,
  isStructureProtected: false,
  sheets: [
    {
      name: "Customers",
      visibility: "visible",
      isProtected: false,
      used: range,
      ownKey: null,
      isFiltered: false,
    },
  ],
  tables: [],
  names: [],
};
const preview: Preview = {
  range,
  values: rows,
  formats: rows.map((row) => row.map(() => "General")),
};

const notAsked = (): never => {
  throw new HostError("notSupported");
};

/** A workbook of three customers for the pane's own states; each test replaces the methods it is about. */
export function stubWorkbook(replaced: Partial<Workbook> = {}): Workbook {
  return {
    survey: () => Promise.resolve(shape),
    preview: () => Promise.resolve([preview]),
    read: notAsked,
    hiddenRows: () => Promise.resolve([]),
    planColumns: notAsked,
    writeColumns: notAsked,
    replaceSheet: notAsked,
    appendRows: notAsked,
    insertTable: notAsked,
    together: (work) => work(),
    removeUntouchedTables: notAsked,
    readOwnSheet: () => Promise.resolve(null),
    readReviewed: () => Promise.resolve(new Map()),
    restore: notAsked,
    lastRun: () => Promise.resolve(null),
    readSetting: () => Promise.resolve(null),
    writeSetting: () => Promise.resolve(),
    goTo: () => Promise.resolve(),
    onSelectionChanged: () => Promise.resolve(() => Promise.resolve()),
    ...replaced,
  };
}
