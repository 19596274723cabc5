import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseTierCommand, UsageError } from "./arguments";
import { Refused } from "./Refused";
import { runTier } from "./runTier";
import { runTemplates } from "./runTemplates";
import { cliWords } from "./words";

/**
 * `npm run tier`: the product's main job without Excel. Exit 0 when done, 2 with one line on stderr when the input cannot be
 * used; anything else is a fault of the program and crashes visibly.
 */
async function main(): Promise<void> {
  const cwd = process.env["INIT_CWD"] ?? process.cwd();
  const today = new Date().toLocaleDateString("sv-SE");
  const command = parseTierCommand(process.argv.slice(2), cwd, today);
  const run = await (command.templates === undefined
    ? runTier(command, cwd)
    : runTemplates(command, cwd));
  await write(run.output, run.bytes, run.text.cannotWrite);
  const exported = "exported" in run ? run.exported : undefined;
  if (exported) {
    const bytes = new TextEncoder().encode(exported.text);
    await write(exported.path, bytes, (reason) =>
      cliWords[command.language].cannotExport(exported.path, reason)
    );
  }
  process.stdout.write(run.text.stdout);
}

/** A run that is stopped half-way leaves no half-written file under the final name. */
async function write(
  path: string,
  bytes: Uint8Array,
  cannotWrite: (reason: string) => string
): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(partial, bytes);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw new Refused(cannotWrite((error as NodeJS.ErrnoException).code ?? String(error)), {
      cause: error,
    });
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof Refused)) throw error;
  process.stderr.write(`${error.message.replaceAll(/\s*\n\s*/g, " ")}\n`);
  process.exitCode = 2;
}
