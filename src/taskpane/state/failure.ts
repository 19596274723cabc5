import { IntakeError, type IntakeErrorCode, type IntakeErrorFacts } from "../../intake/IntakeError";
import { SettingsError } from "../../settings/SettingsError";
import { HostError, type HostErrorCode, type HostErrorPlace } from "../../workbook/HostError";

/** Why something the user asked for did not happen: Excel refused, the input or a setting cannot be used, or the fault is ours. */
export type Failure =
  | { readonly kind: "host"; readonly code: HostErrorCode; readonly place: HostErrorPlace }
  | { readonly kind: "intake"; readonly code: IntakeErrorCode; readonly facts: IntakeErrorFacts }
  | { readonly kind: "settings"; readonly error: SettingsError }
  | { readonly kind: "bug"; readonly detail: string };

export function failureFrom(error: unknown): Failure {
  if (error instanceof HostError) return { kind: "host", code: error.code, place: error.place };
  if (error instanceof IntakeError) return { kind: "intake", code: error.code, facts: error.facts };
  if (error instanceof SettingsError) return { kind: "settings", error };
  return { kind: "bug", detail: error instanceof Error ? whereIn(error) : typeof error };
}

/** Kind and place of a fault without its message, which may quote what stood in a cell. */
function whereIn({ name, stack = "" }: Error): string {
  const frames = stack.split("\n").filter((line) => /:\d+:\d+/.test(line));
  return [
    name,
    ...frames.slice(0, 4).map((line) => line.trim().replace(/\(?https?:\/\/[^/]+\//, "(")),
  ].join("\n");
}
