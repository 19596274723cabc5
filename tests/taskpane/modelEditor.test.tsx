/** @jest-environment jsdom */
import { jest } from "@jest/globals";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { TextEncoder } from "node:util";
import { act, cleanup, configure, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useReducer } from "react";
import { languages, type LanguageCode } from "../../src/i18n/languages";
import { openWhatIf, type WhatIfAnswer } from "../../src/scoring/whatIf";
import type { Model } from "../../src/settings/Model";
import { defaultModel } from "../../src/settings/defaultModel";
import { modelText } from "../../src/settings/modelFile";
import { withCalibration } from "../../src/settings/withCalibration";
import { PaneProvider, type Pane } from "../../src/taskpane/PaneContext";
import { ModelEditor } from "../../src/taskpane/screens/model/ModelEditor";
import { reduce } from "../../src/taskpane/state/reducer";
import { initialState, type PaneState } from "../../src/taskpane/state/state";
import type { Task } from "../../src/taskpane/state/task";
import type { WhatIfBase, WhatIfSession } from "../../src/taskpane/worker/startWhatIf";
import type { Scored } from "../../src/workflows/scoreBase";
import { analysisDate, customers, input, scores } from "../support/twelveCustomers";

/** jsdom lays nothing out; Fluent only asks to be told when sizes change. */
class NoSizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
/** Browsers clone and read files by themselves; jsdom does neither. Settings are plain JSON. */
Object.assign(globalThis, {
  ResizeObserver: NoSizes,
  TextEncoder,
  structuredClone: (value: unknown): unknown => JSON.parse(JSON.stringify(value)),
});
Object.assign(File.prototype, {
  text(this: File): Promise<string> {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.readAsText(this);
    });
  },
});

const model = withCalibration(defaultModel, scores, analysisDate, customers.money);
/** Twelve customers; only what the editor looks at. */
const scored = {
  base: { customers, input, names: input.count === 12 ? names() : [], model: defaultModel },
  scores,
  counts: countsNow(),
  model,
} as unknown as Scored;

function names(): string[] {
  return Array.from({ length: 12 }, (_, i) => `Customer ${i + 1}`);
}

function countsNow(): Record<string, number> {
  const { before } = openWhatIf(input, model);
  const counts = { S: 0, A: 0, B: 0, C: 0, "N/A": 0 };
  for (const code of before) counts[(["S", "A", "B", "C", "N/A"] as const)[code]!] += 1;
  return counts;
}

/** The worker's part, done at once or when the test says so. */
function stubWorker(answerNow = true) {
  const asked: Model[] = [];
  const waiting: (() => void)[] = [];
  const closed = jest.fn();
  const whatIf = ({ input: base, model: before }: WhatIfBase): WhatIfSession => {
    const open = openWhatIf(base, before);
    return {
      ask: (changed) => {
        asked.push(changed);
        const answer: WhatIfAnswer = open.ask(changed);
        return answerNow
          ? Promise.resolve(answer)
          : new Promise((resolve) => waiting.push(() => resolve(answer)));
      },
      close: closed,
    };
  };
  return { whatIf, asked, waiting, closed };
}

function open(whatIf = stubWorker().whatIf, language: LanguageCode = "en") {
  const run = jest.fn<(task: Task) => void>();
  const { words } = languages[language];
  const first: PaneState = { ...initialState, screen: "model" };
  function Harness() {
    const [state, send] = useReducer(reduce, first);
    const pane: Pane = {
      language,
      words,
      today: analysisDate,
      state,
      send,
      run,
      cancel: () => undefined,
      whatIf,
    };
    return (
      <FluentProvider theme={webLightTheme}>
        <PaneProvider value={pane}>
          <ModelEditor scored={scored} />
        </PaneProvider>
      </FluentProvider>
    );
  }
  return { ...render(<Harness />), run, words, user: userEvent.setup() };
}

// Looking for roles among so many fields takes jsdom seconds on a busy machine.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);
afterEach(cleanup);

const tierText = (tier: string): string =>
  document.querySelector(`[data-tier="${tier}"]`)?.textContent ?? "";
const slider = (name: string): HTMLElement => screen.getByRole("slider", { name });
const move = (name: string, value: number): void => {
  fireEvent.change(slider(name), { target: { value: String(value) } });
};

test("a slider shows whom it would move, and undo takes it back", async () => {
  const { words, user } = open();
  const { effect, undo, redo } = words.pane.modelEditor;
  expect(screen.getByText(effect.none)).toBeTruthy();
  const before = tierText("C");
  move(words.scoring.settings.names.thresholdB, 20);
  const button = await screen.findByText(effect.show);
  expect(tierText("C")).toMatch(new RegExp(`^${before} → \\d+$`));
  await user.click(button);
  const movers = within(screen.getByRole("list", { name: effect.movers }));
  expect(movers.getAllByText(/^Customer \d+$/).length).toBeGreaterThan(0);
  await user.click(screen.getByRole("button", { name: undo }));
  expect(tierText("C")).toBe(before);
  expect(screen.getByText(effect.none)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: redo }));
  expect(await screen.findByText(effect.hide)).toBeTruthy();
});

test("the counts that stand there are those of the newest place of the slider", async () => {
  const worker = stubWorker(false);
  const { words } = open(worker.whatIf);
  const { thresholdB } = words.scoring.settings.names;
  move(thresholdB, 30);
  move(thresholdB, 20);
  expect(worker.asked.map(({ thresholds }) => thresholds.B)).toEqual([30, 20]);
  expect(screen.getByText(words.pane.modelEditor.effect.computing)).toBeTruthy();
  await act(async () => {
    for (const answer of worker.waiting) answer();
    await Promise.resolve();
  });
  const { counts } = openWhatIf(input, model).ask({
    ...model,
    thresholds: { ...model.thresholds, B: 20 },
  });
  expect(tierText("C")).toBe(`${counts.before[3]} → ${counts.after[3]}`);
});

test("what cannot be used is said beside the field, and nothing can be saved until it is mended", async () => {
  const { words, user, run } = open();
  const { names: name, problems } = words.scoring.settings;
  const { save } = words.pane.modelEditor;
  move(name.thresholdB, 45);
  const field = screen.getByRole<HTMLInputElement>("textbox", { name: name.thresholdS });
  await user.clear(field);
  await user.type(field, "6");
  expect(screen.getByRole("alert").textContent).toBe(problems.crossed);
  const button = screen.getByRole<HTMLButtonElement>("button", { name: save });
  expect(button.disabled).toBe(true);
  await user.type(field, "{Escape}");
  expect(field.value).toBe("80");
  expect(screen.queryByRole("alert")).toBeNull();
  await user.click(button);
  expect(run).toHaveBeenCalledWith({
    kind: "saveModel",
    model: { ...model, thresholds: { S: 80, A: 65, B: 45 } },
  });
});

test("nothing is asked of the workbook before somebody saves", async () => {
  const { words, run } = open();
  move(words.scoring.settings.names.thresholdB, 30);
  await screen.findByText(words.pane.modelEditor.effect.show);
  expect(run).not.toHaveBeenCalled();
});

test("a file of settings is taken over as changes; what is none says so and changes nothing", async () => {
  const { words, user, container } = open();
  const { keep, unsaved } = words.pane.modelEditor;
  const picker = container.querySelector<HTMLInputElement>("input[type=file]")!;
  await user.upload(picker, new File(["hello"], "notes.json", { type: "application/json" }));
  expect((await screen.findByRole("alert")).textContent).toContain(
    words.scoring.settings.problems.notAModel
  );
  const other = { ...model, thresholds: { S: 85, A: 70, B: 50 } };
  await user.upload(
    picker,
    new File([modelText(other)], "other.json", { type: "application/json" })
  );
  expect(await screen.findByText(keep.imported("other.json"))).toBeTruthy();
  expect(screen.getByText(unsaved(2))).toBeTruthy();
});

test("answers in pairs change nothing until they are taken over", async () => {
  const { words, user } = open();
  const { pairs, weights, back, effect } = words.pane.modelEditor;
  await user.click(screen.getByRole("button", { name: weights.pairs }));
  for (const [k, place] of [-1, -1, -3, -3].entries()) {
    if (k > 0) await user.click(screen.getByRole("button", { name: pairs.next }));
    fireEvent.change(screen.getByRole("slider"), { target: { value: String(place) } });
  }
  expect(screen.getByText(/0\.000/)).toBeTruthy();
  expect(screen.getByText(effect.none)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: pairs.apply }));
  await user.click(screen.getByRole("button", { name: back }));
  expect(screen.getByRole("slider", { name: weights.slider("Current value") })).toHaveProperty(
    "value",
    "40"
  );
});

test("the worker ends when the editor is left", () => {
  const worker = stubWorker();
  const { unmount } = open(worker.whatIf);
  unmount();
  expect(worker.closed).toHaveBeenCalledTimes(1);
});
