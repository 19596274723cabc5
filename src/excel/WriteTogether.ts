import { HostError } from "../workbook/HostError";

/** Takes one write back. May run twice: a refusal half-way is followed by another try. */
export type TakeBack = () => Promise<void>;

/**
 * Several writes as one. Each write is all or nothing by itself and tells here how it is taken back; when a later one
 * fails or is cancelled, they are taken back from the last to the first. What Excel refuses to take back is kept in mind and
 * tried again before anything else is written. The journal in the workbook serves another end: it takes back runs that
 * ended well, also after the pane was closed.
 */
export class WriteTogether {
  /** True while what is written may still have to be taken back. */
  isOpen = false;
  private finished: TakeBack[] = [];
  private last: (() => Promise<void>)[] = [];
  /** Refused, in the order in which they are to be tried again. */
  private owed: TakeBack[] = [];

  /** Work within other such work is a part of it. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.isOpen) return work();
    await this.settle();
    this.isOpen = true;
    try {
      const result = await work();
      for (const clean of this.last) await clean();
      return result;
    } catch (error) {
      this.owed.push(...this.finished.reverse());
      throw await this.settled(error);
    } finally {
      this.isOpen = false;
      this.finished = [];
      this.last = [];
    }
  }

  /** A write that stands by itself is finished for good. */
  wrote(takeBack: TakeBack): void {
    if (this.isOpen) this.finished.push(takeBack);
  }

  /** What may only go when nothing will be taken back any more. */
  async atLast(clean: () => Promise<void>): Promise<void> {
    if (this.isOpen) this.last.push(clean);
    else await clean();
  }

  /** Takes a write back that was refused half-way; returns the error to throw. */
  async failed(error: unknown, takeBack: TakeBack): Promise<unknown> {
    this.owed.push(takeBack);
    return this.settled(error);
  }

  /**
   * Takes back what Excel refused to take back before.
   *
   * @throws HostError when it refuses again
   */
  async settle(): Promise<void> {
    for (let next = this.owed[0]; next; next = this.owed[0]) {
      await next();
      this.owed.shift();
    }
  }

  /** The journal has seen to everything. */
  forget(): void {
    this.owed = [];
  }

  /** The error, saying so where what was written still stands. */
  private async settled(error: unknown): Promise<unknown> {
    const isNotUndone = await this.settle().then(
      () => false,
      (second: unknown) => {
        if (!(second instanceof HostError)) throw second;
        return true;
      }
    );
    if (!(error instanceof HostError) || (error.place.isNotUndone ?? false) === isNotUndone)
      return error;
    return new HostError(error.code, { ...error.place, isNotUndone }, { cause: error.cause });
  }
}
