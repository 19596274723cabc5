import { HostError } from "../workbook/HostError";
import type { Adapter } from "./Adapter";
import type { ExcelSession } from "./ExcelSession";
import { textJsonBytes } from "./jsonBytes";

/**
 * Settings travel with the file and anybody who has it can read them. Their size is not documented; the parts of an
 * Office file that carry them are loaded whole on opening, so that we keep well below two megabytes in all.
 */
const maxSettingBytes = 1_000_000;

const prefix = "Tierbook.";

/** Names under which the adapter keeps its own records; the product's settings lie below "Tierbook.setting.". */
export const settingNames = {
  journal: `${prefix}journal`,
  columns: `${prefix}columns`,
} as const;

/** Null when there is none. */
export async function readSetting(session: ExcelSession, key: string): Promise<unknown> {
  return session.run({
    isRepeatable: true,
    queue: (context) => loadSetting(context, `${prefix}setting.${key}`),
  });
}

/** `null` or `undefined` removes the setting. */
export async function writeSetting(
  { session, together }: Adapter,
  key: string,
  value: unknown
): Promise<void> {
  const put = (wanted: unknown): Promise<void> =>
    session.run({
      isRepeatable: true,
      queue: (context) => {
        putSetting(context, `${prefix}setting.${key}`, wanted);
        return () => undefined;
      },
    });
  const before = together.isOpen ? await readSetting(session, key) : null;
  await put(value);
  together.wrote(() => put(before));
}

export function loadSetting(context: Excel.RequestContext, name: string): () => unknown {
  const setting = context.workbook.settings.getItemOrNullObject(name);
  setting.load("value");
  return () => (setting.isNullObject ? null : (setting.value as unknown));
}

export function putSetting(context: Excel.RequestContext, name: string, value: unknown): void {
  if (value === null || value === undefined) {
    context.workbook.settings.getItemOrNullObject(name).delete();
    return;
  }
  if (textJsonBytes(JSON.stringify(value)) > maxSettingBytes)
    throw new HostError("tooLarge", { detail: `setting ${name}` });
  context.workbook.settings.add(name, value);
}
