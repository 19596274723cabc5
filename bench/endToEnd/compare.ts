import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FloorReport, ProductReport } from "./child";

/** The add-in at one size beside its floor. */
export interface Comparison {
  readonly rows: number;
  readonly product: ProductReport;
  readonly floor: FloorReport;
  /** Time of the whole run over the time of the floor. */
  readonly ratio: number;
  /** The same of processor time: steadier where other work shares the machine. */
  readonly cpuRatio: number;
}

const child = fileURLToPath(new URL("./child.ts", import.meta.url));

/** Sizes up to here are run three times and the median is taken. */
const repeatedUpTo = 100_000;

export async function compareWithFloor(rows: number): Promise<Comparison> {
  const repeats = String(rows <= repeatedUpTo ? 3 : 1);
  const folder = mkdtempSync(join(tmpdir(), "tierbook-bench-"));
  try {
    const file = join(folder, "traffic.jsonl");
    const product = (await inChild(["product", String(rows), repeats, file])) as ProductReport;
    await inChild(["record", String(rows), repeats, file]);
    const floor = (await inChild(["floor", String(rows), repeats, file])) as FloorReport;
    return {
      rows,
      product,
      floor,
      ratio: product.ms / floor.ms,
      cpuRatio: product.cpuMs / floor.cpuMs,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One measurement in a Node process with the flags of this one. */
function inChild(args: readonly string[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const process_ = spawn(process.execPath, [...process.execArgv, child, ...args], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let text = "";
    process_.stdout.setEncoding("utf8").on("data", (part: string) => (text += part));
    process_.on("error", reject);
    process_.on("close", (code) =>
      code === 0
        ? resolve(JSON.parse(text))
        : reject(
            new Error(
              `the measurement ${args.slice(0, 2).join(" ")} ended with ${code ?? "a signal"}`
            )
          )
    );
  });
}
