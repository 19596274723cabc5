/**
 * How much slower this machine is at a moment than at its best, from a loop of fixed work timed again and again in this process:
 * on a machine that others use as well, the browser's tasks are stretched by as much as this loop is.
 */
export class ReferenceLoop {
  private readonly samples: { readonly at: number; readonly ms: number }[] = [];
  private readonly timer: NodeJS.Timeout;
  private best = Infinity;

  constructor(everyMs = 150) {
    // The first runs also warm the compiler up.
    for (let i = 0; i < 20; i++) this.sample();
    this.timer = setInterval(() => this.sample(), everyMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /**
   * The greatest slowdown within a second of a moment of `Date.now()`; 1 on a quiet machine, never more than `most`, so that a
   * long task of a second fails everywhere.
   */
  slowdownAt(moment: number, most = 4): number {
    const near = this.samples.filter(({ at }) => Math.abs(at - moment) < 1000);
    const slowest = Math.max(this.best, ...near.map(({ ms }) => ms));
    return Math.min(most, slowest / this.best);
  }

  /** Some 10 ms of arithmetic. */
  private sample(): void {
    const started = performance.now();
    let x = 1;
    for (let i = 0; i < 4_000_000; i++) x = (Math.imul(x, 1664525) + 1013904223) | 0;
    const ms = performance.now() - started + (x === 0 ? 1 : 0);
    this.best = Math.min(this.best, ms);
    this.samples.push({ at: Date.now(), ms });
  }
}
