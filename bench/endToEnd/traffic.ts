import {
  actionTypes,
  objectPathTypes,
  type RequestBody,
  type WireAction,
  type WireObjectPath,
} from "../../workbench/host/wire";

/** What a request of Office.js reads or writes of cell values; everything else about it is not the floor's business. */
export type Transfer =
  | { readonly kind: "read"; readonly sheet: string; readonly rect: TransferRect }
  | {
      readonly kind: "write";
      readonly sheet: string;
      readonly rect: TransferRect;
      readonly values: unknown;
    };

export type TransferRect = readonly [row: number, column: number, rows: number, columns: number];

/**
 * The value transfers of one request, in its own order: they travelled together and are replayed together. The client
 * library sends a large array as bands of rows of the range it was set on; they are put together again.
 */
export function transfersOf(body: RequestBody): Transfer[] {
  const transfers: Transfer[] = [];
  const written = new Map<number, unknown[]>();
  for (const action of body.Actions) {
    if (isValueRead(action)) {
      const place = placeOf(body, action.ObjectPathId);
      if (place) transfers.push({ kind: "read", ...place });
    } else if (action.ActionType === actionTypes.setProperty && action.Name === "Values") {
      const root = wholeOf(body, action.ObjectPathId);
      const sent = action.ArgumentInfo?.Arguments?.[0];
      const before = written.get(root);
      if (before && Array.isArray(sent)) {
        before.push(...(sent as unknown[]));
        continue;
      }
      const place = placeOf(body, root);
      if (!place) continue;
      const values: unknown = Array.isArray(sent) ? [...(sent as unknown[])] : sent;
      if (Array.isArray(values)) written.set(root, values);
      transfers.push({ kind: "write", ...place, values });
    }
  }
  return transfers;
}

function isValueRead(action: WireAction): boolean {
  const select = action.ActionType === actionTypes.query ? (action.QueryInfo?.Select ?? []) : [];
  return select.some((name) => name.toLowerCase() === "values");
}

/** The range of which this one is a band of rows; itself when it is none. */
function wholeOf(body: RequestBody, pathId: number): number {
  const path = body.ObjectPaths[String(pathId)];
  const isBand = isMethod(path, "GetRow") || isMethod(path, "GetBoundingRect");
  return isBand && path.ParentObjectPathId !== undefined
    ? wholeOf(body, path.ParentObjectPathId)
    : pathId;
}

/** Sheet and rectangle of a range that was addressed by indexes on a sheet named in the same request; null for any other. */
function placeOf(body: RequestBody, pathId: number): { sheet: string; rect: TransferRect } | null {
  const range = body.ObjectPaths[String(pathId)];
  if (!isMethod(range, "GetRangeByIndexes")) return null;
  const sheet = body.ObjectPaths[String(range.ParentObjectPathId)];
  const name = sheet?.ArgumentInfo?.Arguments?.[0];
  const numbers = range.ArgumentInfo?.Arguments ?? [];
  if (typeof name !== "string" || numbers.length !== 4) return null;
  return { sheet: name, rect: numbers.map(Number) as unknown as TransferRect };
}

function isMethod(path: WireObjectPath | undefined, name: string): path is WireObjectPath {
  return path?.ObjectPathType === objectPathTypes.method && path.Name === name;
}

/** True for what cannot be spared even by the barest tool: the customer rows once, our columns once. */
export function isBare(transfer: Transfer, customerSheet: string): boolean {
  return transfer.sheet === customerSheet && (transfer.kind === "write" || transfer.rect[3] > 1);
}
