import { actionTypes, objectPathTypes, type RequestBody } from "../wire";

/** Methods that leave the workbook as it is; any other one may write. */
const reading = new Set([
  "_KeepReference",
  "_RemoveReference",
  "_ValidateArraySize",
  "Activate",
  "Calculate",
  "Load",
  "Select",
  "SetDirty",
]);

const mayWrite = (name: string): boolean =>
  !/^_?(Get|Register|Unregister)/.test(name) && !reading.has(name);

/** Whether a request may change the workbook, so that a step for undo is worth looking for. */
export function isWriting({ Actions, ObjectPaths }: RequestBody): boolean {
  return (
    Actions.some(
      ({ ActionType, Name }) =>
        ActionType === actionTypes.setProperty ||
        (ActionType === actionTypes.method && mayWrite(Name ?? ""))
    ) ||
    Object.values(ObjectPaths).some(
      ({ ObjectPathType, Name }) =>
        ObjectPathType === objectPathTypes.method && mayWrite(Name ?? "")
    )
  );
}
