import { scoreCustomers } from "../../scoring/score";
import { buffersOf } from "./buffersOf";
import type { ScoreRequest } from "./messages";

addEventListener("message", ({ data }: MessageEvent<ScoreRequest>) => {
  const scores = scoreCustomers(data.input, data.model);
  postMessage(scores, { transfer: [...buffersOf(scores)] });
});
