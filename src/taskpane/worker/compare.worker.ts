import { compareRuns, type ComparisonRequest } from "../../workflows/compareRuns";
import { buffersOf } from "./buffersOf";

addEventListener("message", ({ data }: MessageEvent<ComparisonRequest>) => {
  const comparison = compareRuns(data);
  const { attribution, migration } = comparison;
  postMessage(comparison, { transfer: [...buffersOf({ attribution, migration })] });
});
