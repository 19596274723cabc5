import type { ProfileWords, SettingsWords } from "./words";

/** A choice as the sheet shows it; tier codes stand for themselves. */
export function choiceText(choice: string, say: SettingsWords): string {
  if (choice === "none") return say.noCap;
  const profiles: Readonly<Record<string, ProfileWords>> = say.profiles;
  if (Object.hasOwn(profiles, choice)) return profiles[choice]!.name;
  const named: readonly Readonly<Record<string, string>>[] = [
    say.methods,
    say.missingModes,
    say.bases,
    say.statementBases,
    say.altmanModels,
    say.simpleForms,
    say.environmentTools,
    say.supplierTemplates,
  ];
  return named.find((names) => Object.hasOwn(names, choice))?.[choice] ?? choice;
}
