import type { Words } from "../i18n/words";
import { describeProblem, fieldName } from "../intake/describeProblem";
import { criterionKeys, dimensionKeys, gateIds } from "../scoring/model";
import type { ScoringWords } from "../scoring/words";
import { tierRule } from "../settings/tierRule";
import type { ReportLabels } from "./ReportContext";

/** What the model's keys are called in one language, taken from the words of intake and scoring. `reason` explains one row. */
export function reportLabels(words: Words, reason: (index: number) => string): ReportLabels {
  const { intake, scoring } = words;
  return {
    criteria: named(criterionKeys, (key) => scoring.criteria[key].name),
    shortCriteria: named(criterionKeys, (key) => scoring.criteria[key].short),
    dimensions: named(dimensionKeys, (key) => scoring.dimensions[key].name),
    tiers: { ...scoring.tiers, "N/A": scoring.notApplicable },
    moves: scoring.moves,
    states: scoring.states,
    tierRule: (model, cuts, language) => tierRule(model, scoring.settings, language, cuts),
    gates: named(gateIds, (id) => ({
      short: scoring.gates[id].short,
      toDo: scoring.gates[id].toDo,
    })),
    problemKinds: intake.problemKinds,
    severities: intake.severities,
    mappingReasons: intake.mappingReasons,
    source: (source) =>
      [...new Set(source.split("+").map((part) => sourceName(scoring, part)))].join(
        words.reports.shared.listSeparator
      ),
    report: (id) => {
      const list: Readonly<Record<string, { readonly name: string } | undefined>> =
        words.pane.reports.list;
      return list[id]?.name;
    },
    field: (key) => fieldName(key, intake),
    table: (kind) => intake.tableKinds[kind],
    problem: (problem) => describeProblem(problem, intake),
    reason,
  };
}

/** A column may be filled from several sources, "typed+transactions". */
function sourceName(words: ScoringWords, source: string): string {
  const names: Readonly<Record<string, string>> = words.sources;
  return names[source] ?? source;
}

function named<Key extends string, Value>(
  keys: readonly Key[],
  of: (key: Key) => Value
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>;
}
