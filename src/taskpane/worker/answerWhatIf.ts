import { openWhatIf } from "../../scoring/whatIf";
import type { WhatIf } from "../../scoring/whatIf";
import type { WhatIfRequest, WhatIfResponse } from "./messages";

/** What the worker does with each message: keeps the base it was opened with and answers the questions about it. */
export function answerWhatIf(): (request: WhatIfRequest) => WhatIfResponse | null {
  let open: WhatIf | null = null;
  return (request) => {
    if (request.kind === "open") {
      open = openWhatIf(request.input, request.model);
      return null;
    }
    if (open === null) throw new Error("a question came before the base it is about");
    return { question: request.question, answer: open.ask(request.model) };
  };
}
