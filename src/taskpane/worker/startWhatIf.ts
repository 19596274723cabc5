import type { CriterionColumn, ScoringInput } from "../../scoring/model";
import type { WhatIfAnswer } from "../../scoring/whatIf";
import type { Model } from "../../settings/Model";
import { inSlices } from "../../slices";
import { buffersOf } from "./buffersOf";
import { copyColumns } from "./copyColumns";
import type { WhatIfRequest, WhatIfResponse } from "./messages";

/** What a pane needs of a scored base to ask about it; a `Scored` has it as `{ input: base.input, model }`. */
export interface WhatIfBase {
  readonly input: ScoringInput;
  /** With the calibration of the run. */
  readonly model: Model;
}

/** Questions about one base, answered by a worker of its own. */
export interface WhatIfSession {
  /**
   * What these settings would do. Ask as often as a slider moves: while one question is being answered only the newest of the
   * others waits. Null when a newer question has replaced this one or the session was closed.
   */
  ask(model: Model): Promise<WhatIfAnswer | null>;
  /** Ends the worker and frees its memory. */
  close(): void;
}

/** The part of a `Worker` that a session uses. */
export interface WhatIfWorker {
  postMessage(request: WhatIfRequest, transfer: Transferable[]): void;
  addEventListener(type: "message", on: (event: { readonly data: WhatIfResponse }) => void): void;
  addEventListener(type: "error", on: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

interface Question {
  readonly model: Model;
  readonly resolve: (answer: WhatIfAnswer | null) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts a session, which lives until it is closed. The base goes to the worker once.
 *
 * @example
 * const session = startWhatIf({ input: scored.base.input, model: scored.model });
 * const answer = await session.ask({ ...scored.model, thresholds: { S: 80, A: 60, B: 50 } });
 * if (answer !== null) show(answer.counts, answer.movers);
 * session.close();
 */
export function startWhatIf(
  { input, model }: WhatIfBase,
  worker: WhatIfWorker = new Worker(new URL("./whatIf.worker.ts", import.meta.url), {
    name: "what-if",
  })
): WhatIfSession {
  let asked = 0;
  let current: Question | null = null;
  let next: Question | null = null;
  let failure: Error | null = null;
  let hasBase = false;
  let isClosed = false;

  const post = ({ model: changed }: Question): void =>
    worker.postMessage({ kind: "ask", question: asked, model: changed }, []);
  const send = (question: Question): void => {
    current = question;
    asked += 1;
    if (hasBase) post(question);
  };
  const end = (): void => {
    isClosed = true;
    worker.terminate();
    for (const question of [current, next]) {
      if (failure) question?.reject(failure);
      else question?.resolve(null);
    }
    current = next = null;
  };

  worker.addEventListener("message", ({ data }) => {
    if (data.question !== asked) return;
    const [answered, waiting] = [current, next];
    current = next = null;
    if (waiting) send(waiting);
    answered?.resolve(data.answer);
  });
  worker.addEventListener("error", ({ message }) => {
    failure = new Error(message || "the what-if worker could not start");
    end();
  });
  const base: WhatIfRequest = { kind: "open", input: valuesOnly(input), model };
  void inSlices(copyColumns(base)).then((copy) => {
    if (isClosed) return;
    worker.postMessage(copy, [...buffersOf(copy)]);
    hasBase = true;
    if (current) post(current);
  });

  return {
    ask: (changed) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        if (isClosed) return resolve(null);
        const question = { model: changed, resolve, reject };
        if (current === null) return send(question);
        next?.resolve(null);
        next = question;
      }),
    close: () => {
      if (!isClosed) end();
    },
  };
}

/** Tiers need the values of the criteria, not how sure they are: half of what would be copied stays here. */
function valuesOnly(input: ScoringInput): ScoringInput {
  const criteria = Object.fromEntries(
    Object.entries(input.criteria).map(([key, { values, source }]): [string, CriterionColumn] => [
      key,
      { values, quality: 1, source },
    ])
  );
  return { ...input, criteria };
}
