/** Counts checks and prints one line for each; a failed one says what was found and the run goes on. */
export class Checks {
  passed = 0;
  failed = 0;

  constructor(private readonly prefix = "") {}

  async check(name: string, body: () => Promise<void> | void): Promise<boolean> {
    const started = performance.now();
    try {
      await body();
      this.passed++;
      console.log(`ok   ${this.prefix}${name} (${Math.round(performance.now() - started)} ms)`);
      return true;
    } catch (error) {
      this.failed++;
      console.log(
        `FAIL ${this.prefix}${name}\n     ${error instanceof Error ? error.message.split("\n").slice(0, 12).join("\n     ") : String(error)}`
      );
      return false;
    }
  }
}

export function expectEqual(found: unknown, expected: unknown, what: string): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: expected ${b}, found ${a}`);
}

export function expectTrue(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}
