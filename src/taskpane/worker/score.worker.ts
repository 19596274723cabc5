import { scoreCustomers } from "../../scoring/score";
import type { ScoreRequest } from "./messages";

/** Every column of the scores, so that they move to the pane instead of being copied. */
function buffersOf(value: object): Set<Transferable> {
  const buffers = new Set<Transferable>();
  for (const column of Object.values(value)) {
    if (ArrayBuffer.isView(column)) buffers.add(column.buffer);
    else if (typeof column === "object" && column !== null)
      for (const inner of buffersOf(column)) buffers.add(inner);
  }
  return buffers;
}

addEventListener("message", ({ data }: MessageEvent<ScoreRequest>) => {
  const scores = scoreCustomers(data.input, data.model);
  postMessage(scores, { transfer: [...buffersOf(scores)] });
});
