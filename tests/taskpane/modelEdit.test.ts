import { defaultModel } from "../../src/settings/defaultModel";
import { settings } from "../../src/settings/settingList";
import { withProfile } from "../../src/settings/profiles";
import type { Setting } from "../../src/settings/settingKinds";
import {
  beginEdit,
  changedSettings,
  editOf,
  reduceEdit,
  withReadableWeights,
  type EditAction,
  type ModelEdit,
} from "../../src/taskpane/state/modelEdit";

const setting = (path: string): Setting => settings.find((one) => one.path === path)!;
const after = (...actions: EditAction[]): ModelEdit =>
  actions.reduce(reduceEdit, beginEdit(defaultModel));
const typed = (path: string, text: string): EditAction => ({
  type: "typed",
  setting: setting(path),
  text,
});
const set = (path: string, value: unknown): EditAction => ({
  type: "set",
  setting: setting(path),
  value,
});

test("what is typed counts at once; what cannot be used is kept as text beside the last good value", () => {
  const edit = after(typed("thresholds.S", "82"), typed("thresholds.S", "82x"));
  expect(edit.model.thresholds.S).toBe(82);
  expect(edit.refused).toEqual({ "thresholds.S": { text: "82x", problem: "notANumber" } });
  const back = reduceEdit(edit, { type: "reverted", path: "thresholds.S" });
  expect(back.refused).toEqual({});
  expect(back.model.thresholds.S).toBe(82);
});

test("rules between settings are checked as one types: S at 60 would stand below A at 65", () => {
  const edit = after(typed("thresholds.S", "60"));
  expect(edit.refused["thresholds.S"]?.problem).toBe("crossed");
  expect(edit.model.thresholds.S).toBe(80);
  expect(edit.isChanged).toBe(false);
});

test.each([
  ["weights.revenue", "-1", "outOfRange"],
  ["maxMoveShare", "101", "outOfRange"],
  ["thresholds.B", "", "notANumber"],
])("%s refuses “%s”: %s", (path, text, problem) => {
  expect(after(typed(path, text)).refused[path]?.problem).toBe(problem);
});

test("shares are typed as percentages, and an empty field of a limit is no limit", () => {
  expect(after(typed("maxMoveShare", "7")).model.maxMoveShare).toBe(0.07);
  expect(
    after(typed("maxMoveShare", "7"), typed("maxMoveShare", "")).model.maxMoveShare
  ).toBeNull();
});

test("a drag is one step to undo, however many places it passed; a second drag is another", () => {
  const dragged = after(
    set("thresholds.A", 66),
    set("thresholds.A", 67),
    set("thresholds.A", 70),
    { type: "settled" },
    set("thresholds.A", 71)
  );
  expect(dragged.past).toHaveLength(2);
  const once = reduceEdit(dragged, { type: "undone" });
  expect(once.model.thresholds.A).toBe(70);
  const twice = reduceEdit(once, { type: "undone" });
  expect(twice.model).toBe(defaultModel);
  expect(twice.isChanged).toBe(false);
  const again = [1, 2, 3].reduce((edit) => reduceEdit(edit, { type: "redone" }), twice);
  expect(again.model.thresholds.A).toBe(71);
});

test("a new change after undo leaves nothing to redo", () => {
  const edit = after(set("thresholds.A", 70), { type: "undone" }, set("thresholds.A", 60));
  expect(edit.future).toHaveLength(0);
  expect(edit.model.thresholds.A).toBe(60);
});

test("a dimension's weight moves its criteria together: D1 from 30 to 15 points halves each", () => {
  const { revenue, activeMonths12 } = defaultModel.weights;
  const { weights } = after({ type: "dimension", dimension: "D1", points: 15 }).model;
  expect([weights.revenue, weights.activeMonths12]).toEqual([revenue / 2, activeMonths12 / 2]);
  expect(
    weights.revenue + weights.contributionProfit + weights.profitPerHead + weights.activeMonths12
  ).toBeCloseTo(15, 10);
});

test("dragging a dimension to zero and back within one drag loses nothing", () => {
  const edit = after(
    { type: "dimension", dimension: "D1", points: 10 },
    { type: "dimension", dimension: "D1", points: 0 },
    { type: "dimension", dimension: "D1", points: 30 }
  );
  expect(edit.model.weights).toEqual(defaultModel.weights);
  expect(edit.isChanged).toBe(false);
});

test("all weights at zero are refused, the last dimension keeps its points", () => {
  const edit = after(
    ...(["D1", "D2", "D3", "D4", "D5"] as const).map((dimension): EditAction => ({
      type: "dimension",
      dimension,
      points: 0,
    }))
  );
  expect(edit.refused["weights.D5"]?.problem).toBe("allZero");
  expect(edit.model.weights.avgDaysLate).toBe(defaultModel.weights.avgDaysLate);
});

test("a profile changes the weights only, and undo brings the company's own back", () => {
  const own = after(set("weights.revenue", 11), { type: "settled" });
  const profiled = reduceEdit(own, { type: "profile", profile: "growth" });
  expect(profiled.model).toEqual(withProfile(own.model, "growth"));
  expect(reduceEdit(profiled, { type: "undone" }).model.weights.revenue).toBe(11);
});

test("edits are carried over to settings that were read anew, setting by setting", () => {
  const edit = after(set("thresholds.A", 70));
  const readAnew = { ...defaultModel, maxS: 12 };
  const carried = editOf(edit, readAnew);
  expect(carried.model.thresholds.A).toBe(70);
  expect(carried.model.maxS).toBe(12);
  expect(changedSettings(carried).map(({ path }) => path)).toEqual(["thresholds.A"]);
});

test("edits that no longer go together with what was read are dropped: A at 70 beside an S of 68", () => {
  const readAnew = { ...defaultModel, thresholds: { S: 68, A: 60, B: 50 } };
  expect(editOf(after(set("thresholds.A", 70)), readAnew).model).toBe(readAnew);
});

test("weights from judgements are written with two decimals and still add up", () => {
  const weights = { ...defaultModel.weights, revenue: 10.123456, contributionProfit: 9.876544 };
  const readable = withReadableWeights({ ...defaultModel, weights }).weights;
  expect(readable.revenue + readable.contributionProfit).toBeCloseTo(20, 10);
  for (const points of Object.values(readable)) expect(points).toBe(Math.round(points * 100) / 100);
});
