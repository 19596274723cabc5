import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defaultModel } from "../../../src/settings/defaultModel";
import { modelFromText, modelText } from "../../../src/settings/modelFile";
import { profileWeights } from "../../../src/settings/profiles";
import { readBase } from "../../../src/workflows/readBase";
import { scoreBase } from "../../../src/workflows/scoreBase";
import { customerTable, surveyTables } from "../../../src/workflows/surveyTables";
import { writeTiers } from "../../../src/workflows/writeTiers";
import { parseTierCommand } from "../../../workbench/cli/arguments";
import { loadCalculator } from "../../../workbench/cli/calculator";
import { Refused } from "../../../workbench/cli/Refused";
import { runTier } from "../../../workbench/cli/runTier";
import { openSession } from "../../../workbench/cli/session";
import { openBook } from "../../../workbench/file/openBook";
import { saveBook } from "../../../workbench/file/saveBook";

const workedExample = fileURLToPath(
  new URL("../../../assets/sample/worked-example.xlsx", import.meta.url)
);

interface Customer {
  readonly id: string;
  readonly tier: string;
  readonly computedTier: string;
  readonly waits: readonly string[];
  readonly score: number;
}

let place = "";
beforeAll(async () => (place = await mkdtemp(join(tmpdir(), "tierbook-settings-"))));

const command = (...args: string[]) =>
  parseTierCommand([...args, "--json", "--reports", "none"], place, "2026-06-30");

async function run(...args: string[]) {
  const { bytes, exported, text } = await runTier(command(...args), place);
  const { customers } = JSON.parse(text.stdout) as { customers: readonly Customer[] };
  const model = exported === undefined ? null : modelFromText(exported.text);
  return { customers, bytes, model };
}

/** The worked example scored once with the defaults: what most tests start from. */
let scored: Promise<Awaited<ReturnType<typeof run>>> | null = null;
const scoredExample = () => (scored ??= run(workedExample, "--export-model", "first.json"));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(place, name);
  await writeFile(path, content);
  return path;
}

/** A copy of a written workbook with one cell of the settings sheet typed over. */
async function edited(bytes: Uint8Array, key: string, value: string | number): Promise<string> {
  const opened = await openBook(bytes, "edited.xlsx");
  const sheet = opened.book.sheets.find(({ name }) => name === "MCR_Config")!;
  sheet.rows[sheet.rows.findIndex((cells) => cells?.[0] === key)]![2] = value;
  sheet.isChanged = true;
  return file(`edited-${key}.xlsx`, (await saveBook(opened)).bytes);
}

const refusal = async (...args: string[]): Promise<string> => {
  const error: unknown = await runTier(command(...args), place).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Refused);
  return (error as Error).message;
};

describe("settings from file to file", () => {
  test("what a run exports gives the same tiers when another run imports it", async () => {
    const grown = await run(workedExample, "--profile", "growth", "--export-model", "growth.json");
    expect(grown.model!.model.weights).toEqual(profileWeights.growth);
    expect(grown.model!.isAsExported).toBe(true);
    const path = await file("growth.json", modelText(grown.model!.model));
    const again = await run(workedExample, "--model", path);
    expect(again.customers).toEqual(grown.customers);
  });

  test("places set in a file hold, and say who waits", async () => {
    const model = {
      ...defaultModel,
      capacity: { ...defaultModel.capacity, maxPerTier: { S: null, A: 1, B: null } },
    };
    const { customers } = await run(
      workedExample,
      "--model",
      await file("places.json", modelText(model))
    );
    expect(customers.filter(({ tier }) => tier === "A").map(({ id }) => id)).toEqual(["C01"]);
    expect(customers.filter(({ waits }) => waits.includes("place")).map(({ id }) => id)).toEqual([
      "C02",
      "C03",
      "C04",
    ]);
  });

  test("a file without calibration leaves the workbook's in force", async () => {
    const first = await scoredExample();
    const book = await file("scored.xlsx", first.bytes);
    const path = await file("plain.json", modelText(defaultModel));
    const second = await run(book, "--model", path, "--export-model", "second.json");
    expect(second.model!.model.calibration).toEqual(first.model!.model.calibration);
  });

  test.each<[string, string, RegExp]>([
    ["no JSON", "weights: 5", /not\.json: format: “weights: 5” cannot be used\. This is no file/],
    [
      "a newer version",
      JSON.stringify({ format: "tierbook-model", version: 9, settings: {} }),
      /version: “9” cannot be used\. The settings are of a newer version/,
    ],
    [
      "a setting out of range",
      JSON.stringify({
        format: "tierbook-model",
        version: 2,
        settings: { weights: { revenue: -1 } },
      }),
      /weights\.revenue: “-1” cannot be used\. The number lies outside/,
    ],
  ])("%s is refused by its name", async (_what, content, expected) => {
    expect(await refusal(workedExample, "--model", await file("not.json", content))).toMatch(
      expected
    );
  });

  test("a file that is not there, and the workbook itself as the place to export to", async () => {
    expect(await refusal(workedExample, "--model", "none.json")).toContain("no such file");
    const copy = await file("copy.xlsx", await readFile(workedExample));
    expect(await refusal(copy, "--export-model", copy)).toContain("never written");
  });
});

describe("a slip on the settings sheet", () => {
  test("stops the run with the cell and the value of the last run, in either language; the sheet keeps the edit", async () => {
    const { bytes } = await scoredExample();
    const path = await edited(bytes, "weights.revenue", -5);
    expect(await refusal(path)).toMatch(
      /MCR_Config!C\d+ \(weights\.revenue\): “-5” cannot be used\. .* The last run used 8; nothing has been changed\.$/
    );
    expect(await refusal(path, "--lang", "zh-CN")).toMatch(/上次运行使用的是8；未作任何改动。$/);
    const { book } = await openBook(await readFile(path), "edited.xlsx");
    const sheet = book.sheets.find(({ name }) => name === "MCR_Config")!;
    expect(sheet.rows.find((cells) => cells?.[0] === "weights.revenue")?.[2]).toBe(-5);
  });

  test.each<[string, string | number]>([
    ["usable", 12],
    ["unusable", "twelve"],
  ])("an edit between reading and writing stays, %s or not", async (_what, typed) => {
    const { bytes } = await scoredExample();
    const opened = await openBook(bytes, "scored.xlsx");
    const session = openSession(opened.book, "en", {
      calculator: await loadCalculator(opened.book),
    });
    try {
      const { workbook } = session;
      const survey = await surveyTables(workbook, 46203, {});
      const customers = await customerTable(workbook, survey, null, 46203, {});
      const options = { analysisDate: 46203, language: "en" } as const;
      const base = await readBase(workbook, survey, { customers }, options, {});
      const sheet = opened.book.sheets.find(({ name }) => name === "MCR_Config")!;
      const row = sheet.rows.findIndex((cells) => cells?.[0] === "weights.revenue");
      sheet.rows[row]![2] = typed;
      const written = await writeTiers(workbook, scoreBase(base), "en", {});
      expect(sheet.rows[row]![2]).toBe(typed);
      expect(written.sheets.map(({ name }) => name)).toEqual(["MCR_Log"]);
    } finally {
      session.close();
    }
  });

  test("a choice is named as the sheet shows it", async () => {
    const { bytes } = await scoredExample();
    expect(await refusal(await edited(bytes, "method", "best"))).toContain(
      "The last run used “absolute”"
    );
  });

  test("importing a file is a way out, and keeps the calibration of the last good settings", async () => {
    const first = await scoredExample();
    const broken = await edited(first.bytes, "thresholds.A", 99);
    const out = await run(
      broken,
      "--model",
      await file("way-out.json", modelText(defaultModel)),
      "--export-model",
      "out.json"
    );
    expect(out.model!.model.thresholds).toEqual(defaultModel.thresholds);
    expect(out.model!.model.calibration).toEqual(first.model!.model.calibration);
  });

  test("a profile chosen on the sheet brings its weights to the next run", async () => {
    const { bytes } = await scoredExample();
    const { model } = await run(
      await edited(bytes, "profile", "defend"),
      "--export-model",
      "defend.json"
    );
    expect(model!.model.weights).toEqual(profileWeights.defend);
  });
});
