import { formatNumber, formatPercent } from "../i18n/format";
import { languages, type LanguageCode } from "../i18n/languages";
import type { GateWords, ScoringWords } from "../scoring/words";
import type { GateParameter } from "../scoring/gates/parameters";
import { gates } from "../scoring/gates";
import type { GateParameterSpec } from "../scoring/gates/Gate";
import type { GateId } from "../scoring/model";
import { choiceText } from "./choiceText";
import { defaultModel } from "./defaultModel";
import type { Model } from "./Model";
import type { Setting } from "./settingKinds";
import type { SettingsWords } from "./words";

/** What a setting is called in the language of the sheet. */
export function settingName(
  { label }: Setting,
  words: ScoringWords,
  language: LanguageCode,
  model: Model
): string {
  const say = words.settings;
  if ("name" in label) {
    const name = say.names[label.name];
    return label.of === undefined ? name : say.nameOf(label.of, name);
  }
  if ("weightOf" in label) return words.criteria[label.weightOf].name;
  if (label.part === "isOn")
    return say.gateOn(label.gate, gateRule(label.gate, words, language, model));
  if (label.part === "cap") return say.gateCap(label.gate);
  return `${label.gate} · ${gateWords(label.gate, words).parameters[label.part]}`;
}

/** The rule of a gate with the company's numbers, as a sentence. */
export function gateRule(
  id: GateId,
  words: ScoringWords,
  language: LanguageCode,
  model: Model
): string {
  const specs = gates[id].parameters as Readonly<Record<string, GateParameterSpec>>;
  const values = model.gates[id].parameters as Readonly<Record<string, number>>;
  const texts = Object.fromEntries(
    Object.entries(specs).map(([name, { unit }]) => {
      const value = values[name]!;
      const text =
        unit === "share"
          ? formatPercent(language, value, Number.isInteger(value * 100) ? 0 : 1)
          : formatNumber(language, value, Number.isInteger(value) ? 0 : 1);
      return [name, text];
    })
  );
  return gateWords(id, words).rule(texts as Readonly<Record<GateParameter, string>>);
}

/** A gate's words by an id that is only known at run time. */
function gateWords(id: GateId, words: ScoringWords): GateWords<GateParameter> {
  return words.gates[id] as GateWords<GateParameter>;
}

/** Which values a setting takes, as a phrase. */
export function settingAllowed(
  { kind }: Setting,
  words: ScoringWords,
  language: LanguageCode
): string {
  const say = words.settings;
  switch (kind.type) {
    case "number": {
      const [low, high] = kind.range;
      const text = (value: number): string =>
        kind.unit === "share"
          ? formatPercent(language, value, 0)
          : formatNumber(language, value, 0);
      const allowed = kind.only
        ? say.oneOf(kind.only.map((value) => text(value)).join(" / "))
        : high >= 1e6
          ? say.atLeast(text(low))
          : say.between(text(low), text(high));
      return kind.isOptional ? say.orNoLimit(allowed) : allowed;
    }
    case "choice":
      return say.oneOf(kind.choices.map((choice) => shownChoice(choice, words)).join(" / "));
    case "switch":
      return say.oneOf([say.on, say.off].join(" / "));
    case "text":
      return say.anyText;
    case "criteria":
      return say.criterionKeys;
    case "names":
      return say.nameList;
  }
}

/** Where the default of a setting comes from. */
export function settingSource({ source }: Setting, words: ScoringWords): string {
  const say = words.settings;
  return source === undefined ? say.companySetting : say.sources[source];
}

/** The name of the settings as it is shown: those that come with the product are named in the reader's language. */
export function shownName(name: string, { standardName }: SettingsWords): string {
  return name === defaultModel.name ? standardName : name;
}

/** The name that is stored for one that was typed: the standard name of any language is that of the product's own settings. */
export function storedName(typed: string): string {
  const isStandard = Object.values(languages).some(
    ({ words }) => words.scoring.settings.standardName === typed.trim()
  );
  return isStandard ? defaultModel.name : typed;
}

/** A choice as the sheet shows it; tier codes stand for themselves. */
export function shownChoice(choice: string, words: ScoringWords): string {
  return choice === "N/A" ? words.notApplicable : choiceText(choice, words.settings);
}
