import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * `npm test`: types, lint, format, unit, host, manifest and browser tests, in this order; every step runs even when an
 * earlier one failed, and the last line counts checks: one for each static check and build, one for each test.
 */
interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const results: { step: string; count: Count }[] = [];

function run(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {}
): { ok: boolean; output: string } {
  const done = spawnSync(command, args, {
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  });
  if (done.error) return { ok: false, output: String(done.error) };
  return { ok: done.status === 0, output: `${done.stdout}${done.stderr}` };
}

function check(step: string, command: string, args: readonly string[]): boolean {
  const started = Date.now();
  const { ok, output } = run(command, args);
  console.log(`${ok ? "ok  " : "FAIL"} ${step} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (!ok) console.log(output);
  results.push({ step, count: { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 } });
  return ok;
}

/** Debian packages the tests drive; installed when missing, since a fresh machine has none of them. */
function installMissing(): void {
  const needed = [
    { file: "/usr/bin/chromium", packages: ["chromium", "fonts-noto-cjk"] },
    { file: "/usr/bin/soffice", packages: ["libreoffice-calc-nogui"] },
  ].filter((tool) => !existsSync(tool.file));
  if (needed.length === 0) return;
  const packages = needed.flatMap((tool) => tool.packages);
  console.log(`Installing ${packages.join(", ")} from Debian's packages …`);
  const updated = run("apt-get", ["update", "-qq"]);
  const installed = updated.ok
    ? run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
        DEBIAN_FRONTEND: "noninteractive",
      })
    : updated;
  if (!installed.ok)
    console.log(
      `The packages could not be installed; the tests that need them will fail.\n${installed.output}`
    );
}

function jest(): void {
  const report = join(mkdtempSync(join(tmpdir(), "tierbook-")), "jest.json");
  const { ok, output } = run(process.execPath, [
    "--experimental-vm-modules",
    "--no-warnings",
    "node_modules/jest/bin/jest.js",
    "--json",
    `--outputFile=${report}`,
    "--silent=false",
  ]);
  console.log(output);
  if (!existsSync(report)) {
    results.push({ step: "jest", count: { passed: 0, failed: 1, skipped: 0 } });
    return;
  }
  const summary = JSON.parse(readFileSync(report, "utf8")) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numRuntimeErrorTestSuites: number;
  };
  const failed = summary.numFailedTests + summary.numRuntimeErrorTestSuites;
  results.push({
    step: "jest",
    count: {
      passed: summary.numPassedTests,
      failed: failed === 0 && !ok ? 1 : failed,
      skipped: summary.numPendingTests,
    },
  });
}

function browser(): void {
  const { ok, output } = run(process.execPath, ["--import", "tsx", "tests/e2e/run.ts"]);
  console.log(output);
  const line = /e2e: (\d+) passed, (\d+) failed/.exec(output);
  const count = line
    ? { passed: Number(line[1]), failed: Number(line[2]), skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0 };
  results.push({
    step: "browser",
    count: count.failed === 0 && !ok ? { ...count, failed: 1 } : count,
  });
}

installMissing();
const bin = (name: string): string => join("node_modules", ".bin", name);
check("types", bin("tsc"), ["--noEmit", "-p", "."]);
check("lint", bin("eslint"), [".", "--max-warnings=0"]);
check("format", bin("prettier"), ["--check", "--log-level=warn", "."]);
jest();
if (check("production bundle", bin("webpack"), ["--mode", "production"])) browser();
else results.push({ step: "browser", count: { passed: 0, failed: 1, skipped: 0 } });

const total = results.reduce<Count>(
  (sum, { count }) => ({
    passed: sum.passed + count.passed,
    failed: sum.failed + count.failed,
    skipped: sum.skipped + count.skipped,
  }),
  { passed: 0, failed: 0, skipped: 0 }
);
for (const { step, count } of results)
  console.log(
    `${step}: ${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ""}`
  );
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
