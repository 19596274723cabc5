import type { Book } from "../../book/book";
import { itemNotFound } from "../ExcelError";
import type { HostState } from "../HostState";
import { defineClass, type ExcelClass, type ExcelObject } from "../objects";
import { applicationClass } from "./Application";
import { commentCollectionClass } from "./CommentCollection";
import { documentPropertiesClass } from "./DocumentProperties";
import { namedItemCollectionClass } from "./NamedItemCollection";
import { rangeClass } from "./Range";
import { rangeAreasClass } from "./RangeAreas";
import { runtimeClass } from "./Runtime";
import { settingCollectionClass } from "./SettingCollection";
import { tableCollectionClass } from "./TableCollection";
import { workbookProtectionClass } from "./WorkbookProtection";
import { worksheetCollectionClass } from "./WorksheetCollection";

function selected(host: HostState): ExcelObject {
  const sheet = host.activeSheet;
  return rangeClass.of({ sheet, rect: host.selectionOn(sheet) });
}

/** Frees what the client no longer tracks; an unknown id is ignored, since clean-up may come twice. */
function removeReference(host: HostState, id: string): void {
  const object = host.references.get(id);
  host.references.delete(id);
  if (object && rangeClass.is(object)) host.liveRanges.delete(rangeClass.from(object));
}

export const workbookClass: ExcelClass<Book> = defineClass("Workbook", {
  scalars: {
    Name: { get: (book) => book.fileName },
    ReadOnly: { get: (book) => book.isReadOnly },
    IsDirty: { get: (book) => book.sheets.some((sheet) => sheet.isChanged) },
  },
  navigation: {
    Worksheets: (book) => worksheetCollectionClass.of(book),
    Tables: () => tableCollectionClass.of({ sheet: null }),
    Settings: (book) => settingCollectionClass.of(book),
    Names: (book) => namedItemCollectionClass.of({ book, sheet: null }),
    Comments: (book) => commentCollectionClass.of({ book, sheet: null }),
    Application: (book) => applicationClass.of(book),
    Protection: (book) => workbookProtectionClass.of(book),
    Properties: (book) => documentPropertiesClass.of(book),
    _Runtime: (book) => runtimeClass.of(book),
  },
  objects: {
    GetSelectedRange: (_book, _args, host) => selected(host),
    GetActiveCell: (_book, _args, host) => {
      const sheet = host.activeSheet;
      return rangeClass.of({ sheet, rect: { ...host.selectionOn(sheet), rows: 1, columns: 1 } });
    },
    GetSelectedRanges: (_book, _args, host) => {
      const sheet = host.activeSheet;
      return rangeAreasClass.of({ sheet, rects: [host.selectionOn(sheet)] });
    },
    _GetRangeForEventByReferenceId: (_, args, host) => {
      const object = host.references.get(args.string(0));
      if (!object) throw itemNotFound("the range of the event");
      return object;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_, args, host) =>
      host.references.get(args.string(0)) ?? null,
  },
  methods: {
    // The client asks Excel on the web so; a host without a screen has nowhere to open a workbook in.
    CreateAndOpenWorkbook: (_, args, host) => {
      host.options.onNewWorkbook?.(
        Uint8Array.from(atob(args.string(0)), (letter) => letter.charCodeAt(0))
      );
    },
    _RemoveReference: (_, args, host) => removeReference(host, args.string(0)),
    _RemoveAllReferences: (_book, _args, host) => {
      for (const id of [...host.references.keys()]) removeReference(host, id);
    },
    _GetReferenceCount: (_book, _args, host) => host.references.size,
  },
});
