import type { Book } from "../book/book";
import { ExcelError, messageFor } from "./ExcelError";
import { actionTypes, objectPathTypes, type RequestBody } from "./wire";

/** A failure of the whole request, below the object model. */
export interface RequestFailure {
  readonly code: string;
  readonly message: string;
  readonly httpStatus: number;
  /** The number under which Office.js on the web receives it. */
  readonly ddaError: number;
}

export interface Injection {
  /** The request that is hit, counted from now (1 is the next), or a test on the request. */
  readonly atRequest: number | ((request: InjectedRequest) => boolean);
  /** Any of Excel's error codes. */
  readonly code?: string;
  readonly message?: string;
  /** Actions before this index are still carried out. Default 0. */
  readonly actionIndex?: number;
  /** Fail the request as a whole, as the transport does (payload limits, too busy, no permission). */
  readonly isRequestLevel?: boolean;
  readonly delayMs?: number;
  /** The request is answered only when this has settled. */
  readonly until?: Promise<unknown>;
  /** How often; default once. */
  readonly times?: number;
}

/** What a predicate sees: the members that the request asks for, as "getItem", "values", "load". */
export interface InjectedRequest {
  readonly number: number;
  readonly body: RequestBody;
  readonly members: readonly string[];
}

/** HTTP status and number by which the client on the web knows a failure of the transport; anything else is "internal error". */
const transport: Readonly<Record<string, readonly [number, number]>> = {
  RequestPayloadSizeLimitExceeded: [400, 5103],
  ResponsePayloadSizeLimitExceeded: [400, 5104],
  ActivityLimitReached: [429, 5102],
  AccessDenied: [403, 7000],
  GeneralException: [500, 5001],
};

/** Codes that Excel only ever reports for the request as a whole. */
const requestLevelCodes = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "ActivityLimitReached",
]);

function requestFailure(code: string, message: string): RequestFailure {
  const [httpStatus, ddaError] = transport[code] ?? [500, 5001];
  return { code, message, httpStatus, ddaError };
}

interface Outcome {
  readonly delayMs: number;
  readonly until: readonly Promise<unknown>[];
  readonly failure: RequestFailure | null;
  readonly failAt: ((index: number) => ExcelError | null) | null;
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function membersOf(body: RequestBody): string[] {
  const paths = Object.values(body.ObjectPaths).flatMap((path) =>
    path.ObjectPathType === objectPathTypes.indexer
      ? ["getItem"]
      : path.Name
        ? [camel(path.Name)]
        : []
  );
  const actions = body.Actions.flatMap((action) =>
    action.ActionType === actionTypes.query
      ? ["load", ...(action.QueryInfo?.Select ?? [])]
      : action.Name
        ? [camel(action.Name)]
        : []
  );
  return [...paths, ...actions];
}

export class Injections {
  private number = 0;
  private pending: { injection: Injection; from: number; left: number }[] = [];
  private mutations: { at: number; change: (book: Book) => void }[] = [];

  constructor(private readonly book: Book) {}

  add(injection: Injection): () => void {
    const entry = { injection, from: this.number, left: injection.times ?? 1 };
    this.pending.push(entry);
    return () => {
      this.pending = this.pending.filter((other) => other !== entry);
    };
  }

  mutateBefore(n: number, change: (book: Book) => void): void {
    this.mutations.push({ at: this.number + n, change });
  }

  next(body: RequestBody): Outcome {
    this.number++;
    for (const mutation of this.mutations.filter(({ at }) => at === this.number))
      mutation.change(this.book);
    this.mutations = this.mutations.filter(({ at }) => at > this.number);
    const request: InjectedRequest = { number: this.number, body, members: membersOf(body) };
    let delayMs = 0;
    const until: Promise<unknown>[] = [];
    let failure: RequestFailure | null = null;
    let failAt: Outcome["failAt"] = null;
    for (const entry of this.pending) {
      const { injection } = entry;
      const { atRequest } = injection;
      // A number names the first request that is hit; the repetitions follow at once.
      const isHit =
        typeof atRequest === "number" ? this.number >= entry.from + atRequest : atRequest(request);
      if (!isHit || entry.left <= 0) continue;
      entry.left--;
      delayMs += injection.delayMs ?? 0;
      if (injection.until) until.push(injection.until);
      const { code } = injection;
      if (code === undefined) continue;
      const message = injection.message ?? messageFor(code);
      if (injection.isRequestLevel ?? requestLevelCodes.has(code))
        failure = requestFailure(code, message);
      else
        failAt = (index) =>
          index === (injection.actionIndex ?? 0) ? new ExcelError(code, message) : null;
    }
    this.pending = this.pending.filter(({ left }) => left > 0);
    return { delayMs, until, failure, failAt };
  }
}
