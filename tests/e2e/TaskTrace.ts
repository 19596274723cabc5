import type { Browser, CDPSession } from "playwright-core";

/** Name of the mark by which the clocks of the trace and of the pane are compared. */
const clockMark = "compare the clocks";

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the browser's clock. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds that the thread computed; the rest of `dur` it waited for a processor. */
  readonly tdur?: number;
}

/**
 * The browser's trace of the tasks on its threads. A record of a long task tells by the wall clock; on a machine that others use
 * as well most of that is waiting for a processor. The trace tells how long the thread itself computed.
 */
export class TaskTrace {
  private events: TraceEvent[] = [];

  private constructor(private readonly session: CDPSession) {
    session.on("Tracing.dataCollected", ({ value }) => {
      for (const event of value) this.events.push(event as unknown as TraceEvent);
    });
  }

  static async of(browser: Browser): Promise<TaskTrace> {
    return new TaskTrace(await browser.newBrowserCDPSession());
  }

  async start(): Promise<void> {
    this.events = [];
    await this.session.send("Tracing.start", {
      transferMode: "ReportEvents",
      traceConfig: {
        includedCategories: ["toplevel", "blink.user_timing"],
        excludedCategories: ["*"],
      },
    });
  }

  /**
   * @param mark sets a mark of the given name in the pane and returns its time there
   * @returns milliseconds that the thread computed in the task that began at a time of the pane; NaN where no task began then
   */
  async stop(mark: (name: string) => Promise<number>): Promise<(start: number) => number> {
    const markedAt = await mark(clockMark);
    const isOver = new Promise<void>((resolve) =>
      this.session.once("Tracing.tracingComplete", () => resolve())
    );
    await this.session.send("Tracing.end");
    await isOver;
    const marked = this.events.find(({ name }) => name === clockMark);
    if (!marked) throw new Error("the trace does not know the mark");
    const tasks = this.events.filter(
      ({ name, pid, tid }) => name.endsWith("RunTask") && pid === marked.pid && tid === marked.tid
    );
    const timeOf = ({ ts }: TraceEvent): number => (ts - marked.ts) / 1000 + markedAt;
    return (start) => {
      // Records are rounded to whole milliseconds.
      const near = tasks.filter((task) => Math.abs(timeOf(task) - start) < 2);
      return near.length === 0 ? NaN : Math.max(...near.map(({ tdur = NaN }) => tdur / 1000));
    };
  }
}
