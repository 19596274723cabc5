import { criteriaOf } from "../../scoring/criteria";
import { dimensionKeys } from "../../scoring/model";
import type { DimensionKey } from "../../scoring/model";
import type { Model, ProfileKey } from "../../settings/Model";
import { checkTogether, checkValue } from "../../settings/parseModel";
import { withProfile } from "../../settings/profiles";
import { setAt, settings, valueAt } from "../../settings/settingList";
import type { Setting } from "../../settings/settingKinds";
import { SettingsError } from "../../settings/SettingsError";
import type { SettingProblem } from "../../settings/words";
import { noJudging, type Judging } from "./judging";
import { typedNumber } from "./typedNumber";

/** What a person typed into a field that cannot be used; the last good value stays in force. */
export interface Refused {
  readonly text: string;
  readonly problem: SettingProblem;
}

/** Changes to the settings that stand in the pane only, until they are saved. */
export interface ModelEdit {
  /** The settings of the run on the screen. */
  readonly saved: Model;
  /** The settings as edited: always usable. */
  readonly model: Model;
  readonly past: readonly Model[];
  readonly future: readonly Model[];
  /** What is being dragged or typed: all its steps are one to undo. */
  readonly gesture: string | null;
  /** By path of the setting. */
  readonly refused: Readonly<Record<string, Refused>>;
  readonly isChanged: boolean;
  readonly judging: Judging;
}

export type EditAction =
  /** Text in a field of numbers. */
  | { readonly type: "typed"; readonly setting: Setting; readonly text: string }
  | { readonly type: "set"; readonly setting: Setting; readonly value: unknown }
  /** Another weight of a dimension: its criteria share it as they did. */
  | { readonly type: "dimension"; readonly dimension: DimensionKey; readonly points: number }
  | { readonly type: "profile"; readonly profile: ProfileKey }
  /** Whole settings: from a file, from judgements, as saved. */
  | { readonly type: "replaced"; readonly model: Model }
  /** A drag or a stay in a field ended. */
  | { readonly type: "settled" }
  /** The text that cannot be used goes, the last good value comes back. */
  | { readonly type: "reverted"; readonly path: string }
  /** Answers of the comparison in pairs, or an order; they change no weight. */
  | { readonly type: "judged"; readonly judging: Judging }
  | { readonly type: "undone" }
  | { readonly type: "redone" };

/** More steps than anybody goes back. */
const mostSteps = 200;

export function beginEdit(saved: Model): ModelEdit {
  return {
    saved,
    model: saved,
    past: [],
    future: [],
    gesture: null,
    refused: {},
    isChanged: false,
    judging: noJudging,
  };
}

/** The edits on top of these settings: begun, as they are, or carried over to settings that were read anew. */
export function editOf(edit: ModelEdit | null, saved: Model): ModelEdit {
  if (edit === null) return beginEdit(saved);
  return edit.saved === saved ? edit : rebased(edit, saved);
}

export function reduceEdit(edit: ModelEdit, action: EditAction): ModelEdit {
  switch (action.type) {
    case "typed": {
      const { path, kind } = action.setting;
      const value = kind.type === "number" ? typedNumber(action.text, kind) : action.text;
      return withValue(edit, action.setting, value, action.text, path);
    }
    case "set": {
      const { setting, value } = action;
      const isDragged = setting.kind.type === "number" || setting.kind.type === "names";
      return withValue(edit, setting, value, String(value), isDragged ? setting.path : null);
    }
    case "dimension":
      return withDimension(edit, action.dimension, action.points);
    case "profile":
      return stepped(edit, withProfile(edit.model, action.profile), null, {});
    case "replaced":
      return stepped(edit, action.model, null, {});
    case "settled":
      return edit.gesture === null ? edit : { ...edit, gesture: null };
    case "reverted":
      return { ...edit, gesture: null, refused: without(edit.refused, action.path) };
    case "judged":
      return { ...edit, judging: action.judging };
    case "undone": {
      const model = edit.past.at(-1);
      if (!model) return edit;
      const { past, future } = edit;
      return at(edit, model, past.slice(0, -1), [edit.model, ...future]);
    }
    case "redone": {
      const [model, ...future] = edit.future;
      return model ? at(edit, model, [...edit.past, edit.model], future) : edit;
    }
  }
}

/** Which settings differ from the saved ones. */
export function changedSettings({ saved, model }: ModelEdit): readonly Setting[] {
  return settings.filter(({ path }) => !isSame(valueAt(saved, path), valueAt(model, path)));
}

function at(
  edit: ModelEdit,
  model: Model,
  past: readonly Model[],
  future: readonly Model[]
): ModelEdit {
  const isChanged = !isSame(model, edit.saved);
  return { ...edit, model, past, future, gesture: null, refused: {}, isChanged };
}

function stepped(
  edit: ModelEdit,
  model: Model,
  gesture: string | null,
  refused: ModelEdit["refused"]
): ModelEdit {
  if (isSame(model, edit.model)) return { ...edit, gesture, refused };
  const goesOn = gesture !== null && gesture === edit.gesture;
  return {
    ...edit,
    model,
    past: goesOn ? edit.past : [...edit.past, edit.model].slice(-mostSteps),
    future: [],
    gesture,
    refused,
    isChanged: !isSame(model, edit.saved),
  };
}

function withValue(
  edit: ModelEdit,
  setting: Setting,
  value: unknown,
  text: string,
  gesture: string | null
): ModelEdit {
  const model = structuredClone(edit.model);
  const problem = problemOf(() => {
    setAt(model, setting.path, checkValue(setting, value));
    checkTogether(model);
  });
  const refused = without(edit.refused, setting.path);
  if (problem === null) return stepped(edit, model, gesture, refused);
  return { ...edit, gesture, refused: { ...refused, [setting.path]: { text, problem } } };
}

/** The weight of a dimension is drawn from what it was when the drag began, so that going to zero and back loses nothing. */
function withDimension(edit: ModelEdit, dimension: DimensionKey, points: number): ModelEdit {
  const path = `weights.${dimension}`;
  const before = edit.gesture === path ? (edit.past.at(-1) ?? edit.model) : edit.model;
  const keys = criteriaOf[dimension];
  const own = keys.reduce((sum, key) => sum + before.weights[key], 0);
  const weights = { ...edit.model.weights };
  let left = points;
  for (const [k, key] of keys.entries()) {
    const part = own > 0 ? (before.weights[key] / own) * points : points / keys.length;
    const isLast = k === keys.length - 1;
    weights[key] = Math.max(0, inHundredths(isLast ? left : part));
    left -= weights[key];
  }
  const model = { ...edit.model, weights };
  const problem = problemOf(() => checkTogether(model));
  const refused = without(edit.refused, path);
  if (problem === null) return stepped(edit, model, path, refused);
  return { ...edit, refused: { ...refused, [path]: { text: String(points), problem } } };
}

/** The model with weights that people can read; what rounding leaves over goes to the largest. */
export function withReadableWeights(model: Model): Model {
  const weights = { ...model.weights };
  for (const dimension of dimensionKeys) {
    const keys = criteriaOf[dimension];
    const total = inHundredths(keys.reduce((sum, key) => sum + weights[key], 0));
    for (const key of keys) weights[key] = inHundredths(weights[key]);
    const largest = keys.reduce((a, b) => (weights[b] > weights[a] ? b : a));
    const others = keys.reduce((sum, key) => (key === largest ? sum : sum + weights[key]), 0);
    weights[largest] = inHundredths(total - others);
  }
  return { ...model, weights };
}

/** Edits carried over to settings read anew, setting by setting; those that no longer go together with the others are dropped. */
function rebased(edit: ModelEdit, saved: Model): ModelEdit {
  const begun = { ...beginEdit(saved), judging: edit.judging };
  if (!edit.isChanged) return begun;
  const model = structuredClone(saved);
  for (const { path } of changedSettings(edit)) setAt(model, path, valueAt(edit.model, path));
  const problem = problemOf(() => checkTogether(model));
  return problem === null ? stepped(begun, model, null, {}) : begun;
}

/** The only errors that are answers here are those of settings. */
function problemOf(check: () => void): SettingProblem | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof SettingsError) return error.problem;
    throw error;
  }
}

function without(refused: ModelEdit["refused"], path: string): ModelEdit["refused"] {
  return Object.fromEntries(Object.entries(refused).filter(([key]) => key !== path));
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function inHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
