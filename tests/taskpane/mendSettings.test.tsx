/** @jest-environment jsdom */
import { cleanup, configure, render, screen } from "@testing-library/react";
import { TextEncoder } from "node:util";
import userEvent from "@testing-library/user-event";
import { languages, type LanguageCode } from "../../src/i18n/languages";
import { defaultModel } from "../../src/settings/defaultModel";
import { modelText } from "../../src/settings/modelFile";
import { SettingsError } from "../../src/settings/SettingsError";
import { App } from "../../src/taskpane/App";
import { HostError } from "../../src/workbook/HostError";
import { stubWorkbook } from "./stubWorkbook";

/** jsdom lays nothing out and reports no sizes; Fluent only asks to be told when they change. */
class NoSizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
Object.assign(globalThis, {
  ResizeObserver: NoSizes,
  reportError: () => undefined,
  TextEncoder,
  structuredClone: (value: unknown): unknown => JSON.parse(JSON.stringify(value)),
});
// jsdom has no File.text.
Object.assign(File.prototype, {
  text(this: File): Promise<string> {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.readAsText(this);
    });
  },
});
configure({ asyncUtilTimeout: 20_000 });

afterEach(cleanup);

/** A workbook whose settings sheet says “ten” where a number belongs, until the sheet is written anew. */
function open(language: LanguageCode) {
  const written: string[] = [];
  const kept: unknown[] = [];
  const workbook = stubWorkbook({
    survey: (job) =>
      written.length > 0
        ? stubWorkbook().survey(job)
        : Promise.reject(new SettingsError("maxS", "notANumber", "ten", { row: 8, column: 2 }, 5)),
    readSetting: (key) =>
      Promise.resolve(key === "model" ? modelText({ ...defaultModel, maxS: 5 }) : null),
    writeSetting: (key, value) => {
      if (key === "model") kept.push(value);
      return Promise.resolve();
    },
    replaceSheet: ({ key, name }) => {
      written.push(key);
      return Promise.resolve({ key, name, created: false, skipped: [] });
    },
  });
  render(
    <App
      grounds={{
        workbook,
        language,
        today: 46295,
        score: () => Promise.reject(new HostError("notSupported")),
      }}
      isOfficeDark={{ now: () => false, onChange: () => () => undefined }}
      appearance="office"
      onAppearance={() => undefined}
      onAskedFor={() => () => undefined}
    />
  );
  return {
    written,
    kept,
    user: userEvent.setup(),
    words: languages[language].words.pane,
    sheet: languages[language].words.scoring.settings.sheetName,
  };
}

describe.each(Object.keys(languages) as LanguageCode[])("unusable settings (%s)", (language) => {
  test.each([
    ["the last run's", "lastGood", 5],
    ["the standard ones", "standard", defaultModel.maxS],
  ] as const)(
    "are replaced by %s after a question, and the work goes on",
    async (_, from, maxS) => {
      const { words, user, sheet, written, kept } = open(language);
      const { settings } = words.errors;
      await user.click(screen.getByRole("button", { name: words.home.start }));
      expect(await screen.findByText(settings.next)).toBeTruthy();
      await user.click(screen.getByRole("button", { name: settings[from] }));
      expect(screen.getByText(settings.sure(sheet))).toBeTruthy();
      expect(written).toEqual([]);
      await user.click(screen.getByRole("button", { name: settings.replace }));
      expect(await screen.findByRole("heading", { level: 1, name: words.data.title })).toBeTruthy();
      expect(written).toEqual(["model"]);
      expect(JSON.parse(String(kept[0]))).toMatchObject({ settings: { maxS } });
    }
  );

  test("can be imported from a file; one that is none is refused and the sheet stays", async () => {
    const { words, user, written } = open(language);
    const { settings } = words.errors;
    await user.click(screen.getByRole("button", { name: words.home.start }));
    const picker = await screen.findByLabelText(settings.import, { selector: "input" });
    await user.upload(picker, new File(["no settings"], "a.json", { type: "application/json" }));
    await user.click(await screen.findByRole("button", { name: settings.replace }));
    const again = await screen.findByLabelText(settings.import, { selector: "input" });
    expect(written).toEqual([]);
    const file = new File([modelText(defaultModel)], "b.json", { type: "application/json" });
    await user.upload(again, file);
    await user.click(await screen.findByRole("button", { name: settings.replace }));
    expect(await screen.findByRole("heading", { level: 1, name: words.data.title })).toBeTruthy();
    expect(written).toEqual(["model"]);
  });
});
