import type { Book, Rect } from "../book/book";
import { utf8Bytes, type Counters } from "./counters";
import type { EventMessage } from "./events";
import { type ExcelError, messageFor } from "./ExcelError";
import { HostState } from "./HostState";
import { type HostOptions, webPayloadBytes } from "./HostOptions";
import { Injections, type Injection, type RequestFailure } from "./injection";
import { runBatch } from "./runBatch";
import { selectRange } from "./selection";
import { defaultLimits, History, type Actor, type Side, type Step } from "./undo/History";
import { travel } from "./undo/travel";
import { isWriting } from "./undo/writes";
import { resolveAddress } from "./rangeArgument";
import type { RequestBody, ResponseBody } from "./wire";

/** The answer to one request: a body, or a failure below the object model (payload, busy, no permission). */
export type HostAnswer =
  { readonly ok: true; readonly body: string } | ({ readonly ok: false } & RequestFailure);

export interface Undo {
  readonly nextUndo: Step | null;
  readonly nextRedo: Step | null;
  /** Another object whenever the workbook is another one; the same again once it is as it was. */
  readonly mark: object;
  /** The step that was taken back, with the events that tell the add-in; null when there is none. */
  undo(): Step | null;
  redo(): Step | null;
}

/** An Excel-compatible host around a workbook held in memory: the other side of Office.js. */
export interface Host {
  readonly book: Book;
  readonly counters: Counters;
  /** With `options.trace`: per request the visited "Class.member"s, in order. */
  readonly trace: readonly (readonly string[])[];
  /** Steps back and forth, one per request that changed anything; null without the option `undo`. */
  readonly undo: Undo | null;
  /** Another number whenever the workbook may have changed, by whomever; selecting and reading leave it. */
  readonly revision: number;
  /** Runs one request of the person in the grid, without limits, injections or counting. */
  process(body: RequestBody): ResponseBody;
  /** Runs one request given and answered as JSON text, with limits, injections, counting and delays. */
  answer(requestText: string): Promise<HostAnswer>;
  /** As `answer`, for callers that only want text: a failure becomes a body with `Error`. */
  processJson(requestText: string): Promise<string>;
  /** Makes coming requests fail or wait. Returns a function that takes the injection back. */
  inject(injection: Injection): () => void;
  /** Runs `change` right before the n-th request from now (1 is the next): what a user or co-author does in between. */
  mutateBefore(n: number, change: (book: Book) => void): void;
  resetCounters(): void;
  /** Brings formula results up to date, as before saving. */
  settle(): void;
  /** Tells the host that cells were changed from outside (grid of the page, tests): formulas are due. */
  touch(): void;
  /** Where events go; one listener. `null` stops. */
  onEvents(listener: ((messages: readonly EventMessage[]) => void) | null): void;
  /** The range selected on a sheet, A1 before anything was. */
  selectionOn(sheetId: string): Rect;
  /** What a person does in the grid: selects an address ("B3", "Sheet2!A1:C9"), with the events that follow. */
  select(address: string): void;
}

const zero = (counters: Counters): void => {
  for (const key of Object.keys(counters) as (keyof Counters)[]) counters[key] = 0;
};

function tooLarge(
  code: "RequestPayloadSizeLimitExceeded" | "ResponsePayloadSizeLimitExceeded"
): HostAnswer {
  return {
    ok: false,
    code,
    message: messageFor(code),
    httpStatus: 400,
    ddaError: code.startsWith("Request") ? 5103 : 5104,
  };
}

export function createHost(book: Book, options: HostOptions = {}): Host {
  const state = new HostState(book, options);
  const injections = new Injections(book);
  const trace: string[][] = [];
  const requestLimit =
    options.maxRequestBytes === null ? Infinity : (options.maxRequestBytes ?? webPayloadBytes);
  const responseLimit =
    options.maxResponseBytes === null ? Infinity : (options.maxResponseBytes ?? webPayloadBytes);

  const history = options.undo
    ? new History(book, options.undo === true ? defaultLimits : options.undo)
    : null;
  const go = (side: Side): Step | null => {
    const step = history ? travel(state, history, side) : null;
    state.events.deliver();
    return step;
  };

  const run = (
    body: RequestBody,
    by: Actor,
    failAt: ((index: number) => ExcelError | null) | null
  ): ResponseBody => {
    const mayWrite = isWriting(body);
    const recording = mayWrite ? history : null;
    if (mayWrite) state.revision++;
    recording?.begin();
    const { response, visited } = runBatch(state, body, failAt);
    recording?.commit(by);
    if (options.trace) trace.push([...visited]);
    state.events.deliver();
    return response;
  };

  const answer = async (text: string): Promise<HostAnswer> => {
    const { counters } = state;
    const bytesOut = utf8Bytes(text);
    counters.requests++;
    counters.bytesOut += bytesOut;
    counters.largestRequest = Math.max(counters.largestRequest, bytesOut);
    const body = JSON.parse(text) as RequestBody;
    const injected = injections.next(body);
    if (injected.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, injected.delayMs));
    await Promise.allSettled(injected.until);
    if (bytesOut > requestLimit) return tooLarge("RequestPayloadSizeLimitExceeded");
    if (injected.failure) return { ok: false, ...injected.failure };
    const answerText = JSON.stringify(run(body, "addIn", injected.failAt));
    const bytesIn = utf8Bytes(answerText);
    // What was done stays done, as in Excel: only the answer is lost.
    if (bytesIn > responseLimit) return tooLarge("ResponsePayloadSizeLimitExceeded");
    counters.bytesIn += bytesIn;
    counters.largestResponse = Math.max(counters.largestResponse, bytesIn);
    return { ok: true, body: answerText };
  };

  return {
    book,
    counters: state.counters,
    trace,
    undo: history && {
      get nextUndo() {
        return history.nextUndo;
      },
      get nextRedo() {
        return history.nextRedo;
      },
      get mark() {
        return history.mark;
      },
      undo: () => go("before"),
      redo: () => go("after"),
    },
    get revision() {
      return state.revision;
    },
    process: (body) => run(body, "user", null),
    answer,
    processJson: async (text) => {
      const result = await answer(text);
      if (result.ok) return result.body;
      return JSON.stringify({
        Results: [],
        Error: { Code: result.code, Message: result.message, Location: "", ActionIndex: -1 },
      });
    },
    inject: (injection) => injections.add(injection),
    mutateBefore: (n, change) =>
      injections.mutateBefore(n, (changed) => (change(changed), state.cellsChanged())),
    resetCounters: () => zero(state.counters),
    settle: () => state.settle(),
    touch: () => state.cellsChanged(),
    onEvents: (listener) => state.events.listen(listener),
    selectionOn: (sheetId) => {
      const sheet = book.sheets.find(({ id }) => id === sheetId);
      return state.selectionOn(sheet ?? state.activeSheet);
    },
    select: (address) => {
      const { sheet, rect } = resolveAddress(book, address, state.activeSheet);
      selectRange(state, sheet, rect);
      state.events.deliver();
    },
  };
}
