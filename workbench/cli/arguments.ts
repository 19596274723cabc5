import { parseArgs } from "node:util";
import { resolve } from "node:path";
import { languages, type LanguageCode } from "../../src/i18n/languages";
import { profileKeys, type ProfileKey } from "../../src/settings/Model";

export interface TierCommand {
  /** Absolute path; null runs the bundled sample. */
  readonly input: string | null;
  readonly output: string | null;
  /** Table name, named range, sheet or `Sheet!A1:Z99`. */
  readonly table: string | null;
  /** Excel serial of the analysis date. */
  readonly analysisDate: number;
  readonly language: LanguageCode;
  readonly reports: readonly string[] | "all" | "none";
  readonly json: boolean;
  /** Simple mode: two classes by six figures instead of the full model. */
  readonly simple: boolean;
  /** Takes the calibration anew from the customers of this run. */
  readonly recalibrate?: true;
  /** Absolute path of a file of settings to import first; absent = those of the workbook. */
  readonly model?: string;
  /** Absolute path to which the settings of the run are exported. */
  readonly exportModel?: string;
  /** Takes the weights of this profile. */
  readonly profile?: ProfileKey;
  /** Kinds of empty tables to insert instead of scoring; absent = score. */
  readonly templates?: readonly string[] | "all";
}

/** A command line that cannot be run as typed; the message is one line. */
export class UsageError extends Error {}

export const usage =
  "usage: npm run tier -- <in.xlsx> [--out <file.xlsx>] [--table <table name | Sheet!A1:Z99>] [--date YYYY-MM-DD] [--lang en|zh-CN] [--reports all|none|swot,suppliers,…] [--simple] [--recalibrate] [--model <settings.json>] [--profile balanced|growth|profit|defend] [--export-model <settings.json>] [--json] | npm run tier -- [<in.xlsx>] --template all|customers,contacts,… [--out <file.xlsx>] [--lang en|zh-CN]";

/**
 * Reads the arguments of `npm run tier`. Paths are relative to where the user stands: npm runs scripts in the package
 * folder and leaves the user's own in INIT_CWD.
 */
export function parseTierCommand(args: readonly string[], cwd: string, today: string): TierCommand {
  const { values, positionals } = parse(args);
  if (positionals.length > 1)
    throw new UsageError(
      `one workbook at a time, please: found ${positionals.join(", ")} – ${usage}`
    );
  return {
    input: positionals[0] === undefined ? null : resolve(cwd, positionals[0]),
    output: values.out === undefined ? null : resolve(cwd, values.out),
    table: values.table ?? null,
    analysisDate: serialOf(values.date ?? today),
    language: languageOf(values.lang ?? "en"),
    reports: reportsOf(values.reports ?? "all"),
    json: values.json ?? false,
    simple: values.simple ?? false,
    ...(values.recalibrate === true ? { recalibrate: true } : {}),
    ...(values.model === undefined ? {} : { model: resolve(cwd, values.model) }),
    ...(values["export-model"] === undefined
      ? {}
      : { exportModel: resolve(cwd, values["export-model"]) }),
    ...(values.profile === undefined ? {} : { profile: profileOf(values.profile) }),
    ...(values.template === undefined ? {} : { templates: kindsOf(values.template) }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: "string" },
        table: { type: "string" },
        date: { type: "string" },
        lang: { type: "string" },
        reports: { type: "string" },
        json: { type: "boolean" },
        simple: { type: "boolean" },
        recalibrate: { type: "boolean" },
        model: { type: "string" },
        "export-model": { type: "string" },
        profile: { type: "string" },
        template: { type: "string" },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split("\n")[0]} – ${usage}`, { cause: error });
  }
}

/** A profile by its code, or by its name in either language. */
function profileOf(text: string): ProfileKey {
  const typed = text.trim().toLowerCase();
  const found = profileKeys.find((key) =>
    [key, ...Object.values(languages).map(({ words }) => words.scoring.settings.profiles[key].name)]
      .map((name) => name.toLowerCase())
      .includes(typed)
  );
  if (found) return found;
  throw new UsageError(`--profile ${text}: give one of ${profileKeys.join(", ")}`);
}

function languageOf(text: string): LanguageCode {
  if (text === "en" || text === "zh-CN") return text;
  throw new UsageError(`--lang ${text}: give en or zh-CN`);
}

function reportsOf(text: string): TierCommand["reports"] {
  if (text === "all" || text === "none") return text;
  const ids = text.split(",").map((id) => id.trim());
  // "supplier" is what a person types for the sheet that lists suppliers.
  return ids.filter((id) => id !== "").map((id) => (id === "supplier" ? "suppliers" : id));
}

function kindsOf(text: string): NonNullable<TierCommand["templates"]> {
  if (text === "all") return text;
  return text
    .split(",")
    .map((kind) => kind.trim())
    .filter((kind) => kind !== "");
}

/** Excel serial (1900 system) of an ISO date; the epoch 1899-12-30 absorbs Excel's phantom 29 February 1900. */
function serialOf(text: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const time = match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
    throw new UsageError(`--date ${text}: give a calendar date as YYYY-MM-DD`);
  return time / 86_400_000 + 25569;
}
