import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseTierCommand, UsageError } from "./arguments";
import { Refused, runTier } from "./runTier";
import { runTemplates } from "./runTemplates";

/**
 * `npm run tier`: the product's main job without Excel. Exit 0 when done, 2 with one line on stderr when the input cannot be
 * used; anything else is a fault of the program and crashes visibly.
 */
async function main(): Promise<void> {
  const cwd = process.env["INIT_CWD"] ?? process.cwd();
  const today = new Date().toLocaleDateString("sv-SE");
  const command = parseTierCommand(process.argv.slice(2), cwd, today);
  const { bytes, output, text } = await (command.templates === undefined ? runTier : runTemplates)(
    command,
    cwd
  );
  // A run that is stopped half-way leaves no half-written workbook under the final name.
  const partial = `${output}.partial`;
  try {
    await mkdir(dirname(output), { recursive: true });
    await writeFile(partial, bytes);
    await rename(partial, output);
  } catch (error) {
    await rm(partial, { force: true });
    throw new Refused(text.cannotWrite((error as NodeJS.ErrnoException).code ?? String(error)), {
      cause: error,
    });
  }
  process.stdout.write(text.stdout);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof Refused)) throw error;
  process.stderr.write(`${error.message.replaceAll(/\s*\n\s*/g, " ")}\n`);
  process.exitCode = 2;
}
