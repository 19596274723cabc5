import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "golden");

/**
 * Compares a text with a reviewed file of tests/golden. With UPDATE_GOLDEN=1 the file is written anew, to be read by a
 * person before it is committed; a missing file fails.
 */
export function expectGolden(name: string, text: string): void {
  const path = join(folder, name);
  if (process.env["UPDATE_GOLDEN"] === "1") {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  if (!existsSync(path))
    throw new Error(
      `tests/golden/${name} is missing: run with UPDATE_GOLDEN=1, read it, commit it.`
    );
  expect(text).toBe(readFileSync(path, "utf8"));
}
