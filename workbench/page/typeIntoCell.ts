import type { Host } from "../host/createHost";
import { cellAddressOf } from "./grid/cellAddress";
import { actionTypes, objectPathTypes, type RequestBody } from "../host/wire";

/**
 * Puts what a person typed into a cell, by the same road as an add-in, so that protection, tables and formulas obey the same
 * rules. Returns the host's error code, or null when it was done.
 */
export function typeIntoCell(
  host: Host,
  sheetId: string,
  row: number,
  column: number,
  text: string
): string | null {
  const body: RequestBody = {
    ObjectPaths: {
      "1": { Id: 1, ObjectPathType: objectPathTypes.globalObject, Name: "" },
      "2": {
        Id: 2,
        ObjectPathType: objectPathTypes.property,
        Name: "Worksheets",
        ParentObjectPathId: 1,
      },
      "3": {
        Id: 3,
        ObjectPathType: objectPathTypes.indexer,
        ParentObjectPathId: 2,
        ArgumentInfo: { Arguments: [sheetId] },
      },
      "4": {
        Id: 4,
        ObjectPathType: objectPathTypes.method,
        Name: "GetRange",
        ParentObjectPathId: 3,
        ArgumentInfo: { Arguments: [cellAddressOf(row, column)] },
      },
    },
    Actions: [
      {
        Id: 5,
        ActionType: actionTypes.setProperty,
        Name: "Values",
        ObjectPathId: 4,
        ArgumentInfo: { Arguments: [[[text]]] },
      },
    ],
  };
  const { Error: error } = host.process(body);
  if (error) return error.Code;
  host.settle();
  return null;
}
