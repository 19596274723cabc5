import { answerWhatIf } from "../../../src/taskpane/worker/answerWhatIf";
import { buffersOf } from "../../../src/taskpane/worker/buffersOf";
import type { WhatIfRequest, WhatIfResponse } from "../../../src/taskpane/worker/messages";
import { startWhatIf } from "../../../src/taskpane/worker/startWhatIf";
import type { WhatIfWorker } from "../../../src/taskpane/worker/startWhatIf";
import { scoreCustomers } from "../../../src/scoring/score";
import { openWhatIf } from "../../../src/scoring/whatIf";
import { defaultModel } from "../../../src/settings/defaultModel";
import type { Model } from "../../../src/settings/Model";
import { withCalibration } from "../../../src/settings/withCalibration";
import { inputOf } from "../../scoring/workedExample";

const input = inputOf();
const model = withCalibration(defaultModel, scoreCustomers(input, defaultModel), 46203, {
  factor: 1,
  label: "",
  currency: "",
});
const fromA = (A: number): Model => ({ ...model, thresholds: { S: 80, A, B: 50 } });

/** A worker that answers when the test says so, across the same copying and moving as a real one. */
class SlowWorker implements WhatIfWorker {
  readonly requests: WhatIfRequest[] = [];
  isTerminated = false;
  private readonly answer = answerWhatIf();
  private onMessage: (event: { readonly data: WhatIfResponse }) => void = () => undefined;
  private onError: (event: { readonly message?: string }) => void = () => undefined;
  private waiting: WhatIfRequest[] = [];

  postMessage(request: WhatIfRequest, transfer: ArrayBuffer[]): void {
    this.requests.push(request);
    this.waiting.push(structuredClone(request, { transfer }));
  }

  addEventListener(type: "message" | "error", on: (event: never) => void): void {
    if (type === "message") this.onMessage = on as typeof this.onMessage;
    else this.onError = on as typeof this.onError;
  }

  terminate(): void {
    this.isTerminated = true;
  }

  /** Works off what has arrived so far. */
  work(): void {
    for (const request of this.waiting.splice(0)) {
      const data = this.answer(request);
      if (data)
        this.onMessage({
          data: structuredClone(data, { transfer: [...buffersOf(data.answer)] as ArrayBuffer[] }),
        });
    }
  }

  fail(message: string): void {
    this.onError({ message });
  }
}

/** The base is copied for the worker before anything else is sent. */
const baseSent = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe("a what-if session", () => {
  test("answers what the engine answers", async () => {
    const worker = new SlowWorker();
    const session = startWhatIf({ input, model }, worker);
    const asked = session.ask(fromA(70));
    await baseSent();
    worker.work();
    expect(await asked).toEqual(openWhatIf(input, model).ask(fromA(70)));
  });

  test("of ten questions while one is answered only the newest is asked; the others end with null", async () => {
    const worker = new SlowWorker();
    const session = startWhatIf({ input, model }, worker);
    const asked = Array.from({ length: 11 }, (_, k) => session.ask(fromA(60 + k)));
    await baseSent();
    worker.work();
    worker.work();
    const answers = await Promise.all(asked);
    expect(answers.map((answer) => answer !== null)).toEqual([
      true,
      ...new Array<boolean>(9).fill(false),
      true,
    ]);
    expect(worker.requests.map(({ kind }) => kind)).toEqual(["open", "ask", "ask"]);
    // From 70 on C03 falls from A to B.
    expect([...answers[10]!.counts.after]).toEqual([0, 3, 4, 5, 0]);
  });

  test("the base itself stays with the pane: only a copy of its columns moves to the worker", async () => {
    const worker = new SlowWorker();
    startWhatIf({ input, model }, worker);
    await baseSent();
    expect(worker.requests.map(({ kind }) => kind)).toEqual(["open"]);
    expect(input.criteria.revenue?.values).toHaveLength(input.count);
  });

  test("closing ends the worker and what is under way; later questions end at once", async () => {
    const worker = new SlowWorker();
    const session = startWhatIf({ input, model }, worker);
    const asked = [session.ask(fromA(60)), session.ask(fromA(61))];
    session.close();
    expect(worker.isTerminated).toBe(true);
    expect(await Promise.all([...asked, session.ask(model)])).toEqual([null, null, null]);
  });

  test("a fault in the worker reaches everybody who asks", async () => {
    const worker = new SlowWorker();
    const session = startWhatIf({ input, model }, worker);
    const asked = session.ask(fromA(60));
    worker.fail("out of memory");
    await expect(asked).rejects.toThrow("out of memory");
    await expect(session.ask(model)).rejects.toThrow("out of memory");
    expect(worker.isTerminated).toBe(true);
  });
});
