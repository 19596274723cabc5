import type { Slices } from "../../slices";

/**
 * A message with copies of its columns, made one at a time. Sent with the memory of the copies it moves to a worker at once,
 * where the browser's own copying of all columns would keep the pane for as long as the base is large.
 */
export function* copyColumns<Message>(message: Message): Slices<Message> {
  if (isColumn(message)) {
    yield;
    return message.slice();
  }
  if (!isRecord(message)) return message;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(message)) copy[key] = yield* copyColumns(value);
  return copy as Message;
}

function isColumn<Value>(value: Value): value is Value & { slice(): Value } {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

/** Lists of texts, maps and whatever else is not a record of columns is left to the browser. */
function isRecord(value: unknown): value is object {
  return (
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
