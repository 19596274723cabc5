import type { Rect } from "../book/book";
import type { Host } from "../host/createHost";
import { localAddress } from "../host/grid/address";
import { actionTypes, objectPathTypes, type RequestBody } from "../host/wire";

type Path = RequestBody["ObjectPaths"][string];
type Action = RequestBody["Actions"][number];

/** A request in the form in which Office.js sends it, written down step by step. */
class Request {
  private readonly paths: Record<string, Path> = {
    "1": { Id: 1, ObjectPathType: objectPathTypes.globalObject, Name: "" },
  };
  private readonly actions: Action[] = [];
  private last = 1;

  private path(path: Omit<Path, "Id">): number {
    const id = ++this.last;
    this.paths[id] = { Id: id, ...path };
    return id;
  }

  property(parent: number, name: string): number {
    return this.path({
      ObjectPathType: objectPathTypes.property,
      Name: name,
      ParentObjectPathId: parent,
    });
  }

  sheet(id: string): number {
    return this.path({
      ObjectPathType: objectPathTypes.indexer,
      ParentObjectPathId: this.property(1, "Worksheets"),
      ArgumentInfo: { Arguments: [id] },
    });
  }

  method(parent: number, name: string, ...args: readonly unknown[]): number {
    return this.path({
      ObjectPathType: objectPathTypes.method,
      Name: name,
      ParentObjectPathId: parent,
      ArgumentInfo: { Arguments: args },
    });
  }

  range(sheetId: string, rect: Rect): number {
    return this.method(this.sheet(sheetId), "GetRange", localAddress(rect));
  }

  private action(
    path: number,
    type: Action["ActionType"],
    name: string,
    args: readonly unknown[]
  ): void {
    this.actions.push({
      Id: ++this.last,
      ActionType: type,
      Name: name,
      ObjectPathId: path,
      ArgumentInfo: { Arguments: args },
    });
  }

  instantiate(path: number): void {
    this.action(path, actionTypes.instantiate, "", []);
  }

  set(path: number, name: string, value: unknown): void {
    this.action(path, actionTypes.setProperty, name, [value]);
  }

  call(path: number, name: string, ...args: readonly unknown[]): void {
    this.action(path, actionTypes.method, name, args);
  }

  get body(): RequestBody {
    return { ObjectPaths: this.paths, Actions: this.actions };
  }
}

/**
 * What a person does in the grid, by the same road as an add-in, so that protection, tables and formulas obey the same rules and
 * every act is one step for undo. Each returns the host's error code, or null when it was done.
 */
function perform(host: Host, write: (request: Request) => void): string | null {
  const request = new Request();
  write(request);
  const { Error: error } = host.process(request.body);
  if (error) return error.Code;
  host.settle();
  return null;
}

/** Texts as if typed: one for every cell of the rectangle. */
export function typeInto(
  host: Host,
  sheetId: string,
  rect: Rect,
  texts: readonly (readonly string[])[]
): string | null {
  return perform(host, (request) => request.set(request.range(sheetId, rect), "Values", texts));
}

export function clearContents(host: Host, sheetId: string, rect: Rect): string | null {
  return perform(host, (request) =>
    request.call(request.range(sheetId, rect), "Clear", "Contents")
  );
}

/** Points; null fits the columns or rows to what they hold. */
export function setSize(
  host: Host,
  sheetId: string,
  rect: Rect,
  axis: "column" | "row",
  points: number | null
): string | null {
  return perform(host, (request) => {
    const format = request.property(request.range(sheetId, rect), "Format");
    if (points === null) request.call(format, axis === "column" ? "AutofitColumns" : "AutofitRows");
    else request.set(format, axis === "column" ? "ColumnWidth" : "RowHeight", points);
  });
}

/** Shows the rows with these values in a column of a table's filter, or of the sheet's own; null clears the column's filter. */
export function filterColumn(
  host: Host,
  sheetId: string,
  {
    table,
    rect,
    column,
  }: { readonly table: string | null; readonly rect: Rect; readonly column: number },
  values: readonly string[] | null
): string | null {
  return perform(host, (request) => {
    const sheet = request.sheet(sheetId);
    const owner =
      table === null
        ? sheet
        : request.method(request.property(sheet, "Tables"), "GetItemOrNullObject", table);
    const filter = request.property(owner, "AutoFilter");
    if (values === null) request.call(filter, "ClearColumnCriteria", column);
    else request.call(filter, "Apply", localAddress(rect), column, { filterOn: "Values", values });
  });
}

export function activateSheet(host: Host, sheetId: string): string | null {
  return perform(host, (request) => request.call(request.sheet(sheetId), "Activate"));
}

export function renameSheet(host: Host, sheetId: string, name: string): string | null {
  return perform(host, (request) => request.set(request.sheet(sheetId), "Name", name));
}

/** Adds an empty sheet and brings it to the front. */
export function addSheet(host: Host): string | null {
  return perform(host, (request) => {
    const sheet = request.method(request.property(1, "Worksheets"), "Add");
    request.instantiate(sheet);
    request.call(sheet, "Activate");
  });
}
