import { answerWhatIf } from "./answerWhatIf";
import { buffersOf } from "./buffersOf";
import type { WhatIfRequest } from "./messages";

const answer = answerWhatIf();

addEventListener("message", ({ data }: MessageEvent<WhatIfRequest>) => {
  const response = answer(data);
  if (response) postMessage(response, { transfer: [...buffersOf(response.answer)] });
});
