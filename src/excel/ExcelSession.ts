import { HostError } from "../workbook/HostError";
import type { HostErrorCode, HostErrorPlace } from "../workbook/HostError";
import { createBreath, inSlices, type Slices } from "../slices";
import type { Job } from "../workbook/Workbook";
import { excelCaps, type ExcelCaps } from "./ExcelCaps";
import { isDesktop } from "./hostInfo";
import { isAccessDenied, isCellEditMode, isTransient, translateError } from "./translateError";

/** One round trip: what is queued, and how its answer is read. */
export interface Step<T> {
  /** Queues calls and loads; the function it returns is called after the one sync and reads what was loaded. */
  readonly queue: (context: Excel.RequestContext) => () => T;
  /** True when running it twice leaves the workbook as running it once: only then is it repeated when Excel is busy. */
  readonly isRepeatable: boolean;
  readonly place?: HostErrorPlace;
}

export interface SessionOptions {
  readonly caps?: ExcelCaps;
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** Milliseconds of a steady clock. */
  readonly now?: () => number;
}

/** Pauses before another try when Excel is busy, in milliseconds. */
const retryPauses = [500, 1000, 2000] as const;

/**
 * The one way to Excel. Each step is its own `Excel.run` with exactly one sync, and steps run one after the other:
 * Excel keeps at most 50 batches in its queue and does not promise their order, and an `Excel.run` held open across
 * other work holds Excel's objects with it.
 */
export class ExcelSession {
  readonly now: () => number;
  private readonly options: SessionOptions;
  private steps: Promise<unknown> = Promise.resolve();
  private operations: Promise<unknown> = Promise.resolve();

  constructor(options: SessionOptions = {}) {
    this.options = options;
    this.now = options.now ?? (() => performance.now());
  }

  get caps(): ExcelCaps {
    return this.options.caps ?? excelCaps;
  }

  /** Runs one step. Throws HostError for what Excel refuses, and "cancelled" when the job was stopped before it. */
  async run<T>(step: Step<T>, job?: Job): Promise<T> {
    let waitedForCell = false;
    for (let attempt = 0; ; attempt++) {
      assertNotCancelled(job);
      try {
        return await this.once(step.queue);
      } catch (error) {
        const pause = retryPauses[attempt];
        if (isCellEditMode(error) && !waitedForCell) {
          waitedForCell = true;
          job?.onWaiting?.("cellEdit");
          await this.waitForCellEdit(job);
        } else if (isTransient(error) && step.isRepeatable && pause !== undefined) {
          job?.onWaiting?.("busy");
          await this.pause(pause);
        } else {
          const code = isAccessDenied(error) ? await this.accessCode(error, step.place) : undefined;
          throw translateError(error, step.place ?? {}, isDesktop(), code);
        }
      }
    }
  }

  /** Runs operations that write one after the other, so that two of them never mix. */
  async exclusive<T>(operation: () => Promise<T>): Promise<T> {
    const result = this.operations.then(operation);
    // The caller gets the failure; the queue goes on.
    this.operations = result.catch(() => undefined);
    return result;
  }

  /** Lets the pane draw and the user click between chunks. */
  async pause(milliseconds = 0): Promise<void> {
    await (this.options.wait ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))))(
      milliseconds
    );
  }

  /** Runs a computation by slices, pausing as the session does. */
  async inSlices<T>(slices: Slices<T>): Promise<T> {
    return inSlices(
      slices,
      createBreath(() => this.pause(), this.now)
    );
  }

  private async once<T>(queue: Step<T>["queue"], options: Excel.RunOptions = {}): Promise<T> {
    const result = this.steps.then(() =>
      Excel.run(options, async (context) => {
        const read = queue(context);
        await context.sync();
        return read();
      })
    );
    this.steps = result.catch(() => undefined);
    return result;
  }

  /**
   * An empty request that Excel holds back until the cell is left. It changes nothing, so that a cancelled job leaves
   * nothing behind that would be written minutes later.
   */
  private async waitForCellEdit(job: Job | undefined): Promise<void> {
    const left = this.once(
      (context) => {
        context.workbook.load("name");
        return () => undefined;
      },
      { delayForCellEdit: true }
    ).catch((error: unknown) => {
      // A host without the option answers at once; the step's own next attempt then tells the user.
      if (!isCellEditMode(error)) throw translateError(error, {}, isDesktop());
    });
    await raceWithCancel(left, job);
  }

  /** AccessDenied says nothing about its reason: one look tells protection and read-only files from the rest. */
  private async accessCode(
    error: unknown,
    place: HostErrorPlace | undefined
  ): Promise<HostErrorCode> {
    try {
      return await this.once((context) => {
        const { workbook } = context;
        workbook.load("readOnly");
        workbook.protection.load("protected");
        const sheet =
          place?.sheet === undefined ? null : workbook.worksheets.getItemOrNullObject(place.sheet);
        sheet?.protection.load("protected");
        return () => {
          if (workbook.readOnly) return "readOnly";
          if (sheet && !sheet.isNullObject && sheet.protection.protected) return "sheetProtected";
          return workbook.protection.protected ? "workbookProtected" : "noPermission";
        };
      });
    } catch (second) {
      if (translateError(second, {}, false) instanceof HostError) return "noPermission";
      throw second instanceof Error ? second : error;
    }
  }
}

export function assertNotCancelled(job: Job | undefined): void {
  if (job?.signal?.aborted) throw new HostError("cancelled");
}

/** The same job, which can no longer be stopped: for work that half done would be worse than either end. */
export function toTheEnd(job: Job | undefined): Job {
  return {
    ...(job?.onProgress ? { onProgress: job.onProgress } : {}),
    ...(job?.onWaiting ? { onWaiting: job.onWaiting } : {}),
  };
}

async function raceWithCancel(work: Promise<void>, job: Job | undefined): Promise<void> {
  const signal = job?.signal;
  if (!signal) return work;
  // After a cancel nobody waits for the outcome any more.
  work.catch(() => undefined);
  assertNotCancelled(job);
  let stop = (): void => undefined;
  const cancelled = new Promise<never>((_, reject) => {
    stop = () => reject(new HostError("cancelled"));
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    await Promise.race([work, cancelled]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
