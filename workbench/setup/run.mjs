/**
 * Runs a TypeScript entry of this project on a machine that has nothing but Node and npm: installs the locked dependencies
 * when they are missing or older than the lockfile, then hands over. Plain JavaScript, since nothing is installed yet.
 * Everything it says goes to stderr: stdout belongs to the command (`npm run tier -- --json` prints one JSON document).
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const stamp = join(root, "node_modules", ".tierbook-lock");
const lock = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  process.stderr.write("Installing the locked dependencies (once, about two minutes) …\n");
  // Install scripts stay off: nothing here needs one, and none may run code on the user's machine.
  const installed = spawnSync(
    "npm",
    ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: root,
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32",
    }
  );
  if (installed.status !== 0) {
    process.stderr.write(
      "The dependencies could not be installed: check the connection to the npm registry and run the command again.\n"
    );
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

const [entry, ...args] = process.argv.slice(2);
if (!entry) throw new Error("usage: run.mjs <entry.ts> [arguments]");
const tsx = pathToFileURL(join(root, "node_modules/tsx/dist/loader.mjs")).href;
const child = spawnSync(
  process.execPath,
  ["--max-old-space-size=12288", "--import", tsx, join(root, entry), ...args],
  {
    stdio: "inherit",
    env: { ...process.env, TSX_TSCONFIG_PATH: join(root, "tsconfig.json") },
  }
);
if (child.error) throw child.error;
process.exit(child.status ?? 1);
