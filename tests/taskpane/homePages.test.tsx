/** @jest-environment jsdom */
import { jest } from "@jest/globals";
import { cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import { TextEncoder } from "node:util";
import { deserialize, serialize } from "node:v8";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { AskedScreen } from "../../src/commands/askedScreen";
import { languages, type LanguageCode } from "../../src/i18n/languages";
import { App } from "../../src/taskpane/App";
import { loadHomePages } from "../../src/taskpane/loading";
import { keepLanguage, readLanguage } from "../../src/taskpane/preferences";
import { HostError } from "../../src/workbook/HostError";
import type { Workbook } from "../../src/workbook/Workbook";
import { stubWorkbook } from "./stubWorkbook";

// Pages come in files of their own, which a busy machine takes a while to load the first time.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(90_000);

/** 2026-09-30. */
const today = 46295;

/** jsdom lays nothing out and reports no sizes; Fluent only asks to be told when they change. */
class NoSizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
Object.assign(globalThis, {
  ResizeObserver: NoSizes,
  reportError: () => undefined,
  // Every browser has these, jsdom has not.
  TextEncoder,
  structuredClone: (value: unknown): unknown => deserialize(serialize(value)),
});

function open(workbook: Workbook, language: LanguageCode = "en", openSample?: () => Promise<void>) {
  const kept: (LanguageCode | null)[] = [];
  const view = render(
    <App
      grounds={{
        workbook,
        language,
        today,
        score: () => Promise.reject(new HostError("notSupported")),
        ...(openSample ? { openSample } : {}),
      }}
      isOfficeDark={false}
      appearance="office"
      onAppearance={() => undefined}
      onLanguageChoice={(choice) => {
        kept.push(choice);
        return Promise.resolve();
      }}
      onAskedFor={new AskedScreen().listen}
    />
  );
  const { words } = languages[language];
  return { ...view, kept, user: userEvent.setup(), words, desk: words.pane.desk };
}

// Inside of act, React never comes back to code that it waited for: it must be told beforehand that it is there.
beforeAll(async () => {
  const loading = loadHomePages();
  const value = await loading;
  void Object.assign(loading, { status: "fulfilled", value });
});
afterEach(cleanup);

const codes = Object.keys(languages) as LanguageCode[];

async function findings(container: Element): Promise<string[]> {
  // Colours need a layout engine; the browser tests check them.
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

/** A run of 2026-06-30 over 3 rows, remembered with the workbook; the sheet of the stub has 4 used rows. */
const remembered = {
  format: 1,
  runId: "R46203",
  analysisDate: 46203,
  dataDate: 46200,
  rows: 3,
  counts: { S: 1, A: 0, B: 2, C: 0, "N/A": 0 },
  modelHash: "0123456789ab",
  modelVersion: 2,
  productVersion: "0.1.0",
  table: { sheet: "Customers", name: null },
  extent: 3,
  errors: 1,
  warnings: 0,
  candidates: 2,
  provisional: 0,
  reviews: 0,
};
const withRun = () =>
  stubWorkbook({
    lastRun: () =>
      Promise.resolve({ runId: "R46203", columns: ["MCR Tier"], sheets: [], kept: [] }),
    readSetting: (key) => Promise.resolve(key === "run" ? remembered : null),
  });

test.each(codes)(
  "after a run Home tells date, counts, one added row, missing settings and two candidates (%s)",
  async (language) => {
    const { desk, container } = open(withRun(), language);
    const { standing } = desk;
    // 46203 and 46200 are 2026-06-30 and 2026-06-27.
    expect(await screen.findByText("2026-06-30")).toBeTruthy();
    expect(screen.getByText("2026-06-27")).toBeTruthy();
    expect(screen.getByText(standing.rowsAdded(1))).toBeTruthy();
    expect(screen.getByText(standing.settingsGone)).toBeTruthy();
    expect(screen.getByText(standing.candidates(2))).toBeTruthy();
    expect(screen.getByText(standing.problems(1, 0))).toBeTruthy();
    expect(screen.getByText(/0123456789ab/)).toBeTruthy();
    expect(await findings(container)).toEqual([]);
  }
);

test("what waits for a person leads to the review sheet, or has the data read first", async () => {
  const shown: string[] = [];
  const { user, desk, words } = open(
    stubWorkbook({
      lastRun: () =>
        Promise.resolve({ runId: "R46203", columns: [], sheets: ["MCR_FinReview"], kept: [] }),
      readSetting: (key) => Promise.resolve(key === "run" ? { ...remembered, reviews: 4 } : null),
      goTo: ({ sheet }) => {
        shown.push(sheet);
        return Promise.resolve();
      },
    })
  );
  const { standing } = desk;
  const startsWith = (text: string) => new RegExp(`^${text}`);
  await user.click(await screen.findByRole("button", { name: startsWith(standing.reviews(4)) }));
  expect(shown).toEqual(["MCR_FinReview"]);
  await user.click(screen.getByRole("button", { name: startsWith(standing.candidates(2)) }));
  expect(
    await screen.findByRole("heading", { level: 1, name: words.pane.data.title })
  ).toBeTruthy();
});

test("what is remembered of another run than the one that stands in the workbook is not shown", async () => {
  const { words } = open(
    stubWorkbook({
      lastRun: () => Promise.resolve({ runId: "R1", columns: [], sheets: [], kept: [] }),
      readSetting: (key) => Promise.resolve(key === "run" ? remembered : null),
    })
  );
  expect(await screen.findByText(words.pane.home.lastRunTitle)).toBeTruthy();
  expect(screen.queryByText("2026-06-30")).toBeNull();
});

test.each(codes)(
  "help, settings and empty tables are a click away and free of findings (%s)",
  async (language) => {
    const { user, desk, container } = open(stubWorkbook(), language);
    for (const page of ["help", "settings", "templates"] as const) {
      const { name } = desk.pages[page];
      await user.click(await screen.findByRole("button", { name: new RegExp(`^${name}`) }));
      expect(await screen.findByRole("heading", { level: 1, name })).toBeTruthy();
      expect(await findings(container)).toEqual([]);
      await user.click(screen.getByRole("button", { name: desk.back }));
    }
  }
);

test("the step Home leads back from a page behind it", async () => {
  const { user, desk, words } = open(stubWorkbook());
  await user.click(
    await screen.findByRole("button", { name: new RegExp(`^${desk.pages.help.name}`) })
  );
  await screen.findByRole("heading", { level: 1, name: desk.pages.help.name });
  await user.click(screen.getByRole("tab", { name: words.pane.steps.names.home }));
  expect(screen.getByRole("heading", { level: 1, name: words.pane.home.title })).toBeTruthy();
});

test("the language can be chosen over Excel's and given back", async () => {
  const { user, desk, kept } = open(stubWorkbook());
  await user.click(
    await screen.findByRole("button", { name: new RegExp(`^${desk.pages.settings.name}`) })
  );
  await user.selectOptions(await screen.findByLabelText(desk.settings.language), "zh-CN");
  const zh = languages["zh-CN"].words.pane.desk;
  expect(
    await screen.findByRole("heading", { level: 1, name: zh.pages.settings.name })
  ).toBeTruthy();
  await user.selectOptions(screen.getByLabelText(zh.settings.language), "");
  expect(
    await screen.findByRole("heading", { level: 1, name: desk.pages.settings.name })
  ).toBeTruthy();
  expect(kept).toEqual(["zh-CN", null]);
});

test("the chosen language is kept for this machine, and nothing is kept for Excel's own", () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  keepLanguage(storage, "zh-CN");
  expect(readLanguage(storage)).toBe("zh-CN");
  keepLanguage(storage, null);
  expect([readLanguage(storage), kept.size]).toEqual([null, 0]);
  expect(readLanguage({ getItem: () => "tlh" })).toBeNull();
});

test("chosen tables are inserted one by one, linked, and taken back with what was kept", async () => {
  const inserted: string[] = [];
  const { user, desk, words } = open(
    stubWorkbook({
      insertTable: (plan) => {
        inserted.push(plan.key);
        return Promise.resolve({ key: plan.key, sheet: plan.sheetName, table: plan.tableName });
      },
      removeUntouchedTables: () => Promise.resolve({ removed: ["Customers"], kept: ["Contacts"] }),
    })
  );
  await user.click(
    await screen.findByRole("button", { name: new RegExp(`^${desk.pages.templates.name}`) })
  );
  await user.click(await screen.findByRole("checkbox", { name: words.intake.tableKinds.contacts }));
  await user.click(screen.getByRole("button", { name: desk.templates.insert(2) }));
  expect(await screen.findByText(desk.templates.inserted(2))).toBeTruthy();
  expect(inserted).toEqual(["template:customers", "template:contacts"]);
  expect(screen.getByRole("button", { name: desk.templates.open("Contacts") })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: desk.templates.takeBack }));
  expect(await screen.findByText(/1 unused table removed\..*Contacts/)).toBeTruthy();
});

test("names of the own company are saved with the settings, without blank lines", async () => {
  const saved: string[] = [];
  const { user, desk } = open(
    stubWorkbook({
      replaceSheet: (plan) => {
        saved.push(JSON.stringify(plan));
        return Promise.resolve({ key: plan.key, name: plan.name, created: true, skipped: [] });
      },
    })
  );
  await user.click(
    await screen.findByRole("button", { name: new RegExp(`^${desk.pages.settings.name}`) })
  );
  const names = await screen.findByLabelText<HTMLTextAreaElement>(desk.settings.ownNames);
  await waitFor(() => expect(names.disabled).toBe(false));
  await user.type(names, "Alder Power\n\nAlder Energy ");
  await user.click(screen.getByRole("button", { name: desk.settings.save }));
  expect(await screen.findByText(desk.settings.saved)).toBeTruthy();
  expect(saved).toHaveLength(1);
  expect(saved[0]).toContain("Alder Power");
  expect(saved[0]).toContain("Alder Energy");
});

test("the sample is offered only where the host can open it", async () => {
  let opened = 0;
  const { user, desk, unmount } = open(stubWorkbook(), "en", () => {
    opened++;
    return Promise.resolve();
  });
  await user.click(
    await screen.findByRole("button", { name: new RegExp(`^${desk.start.sample}`) })
  );
  await waitFor(() => expect(opened).toBe(1));
  unmount();
  open(stubWorkbook());
  expect(await screen.findByText(desk.start.title)).toBeTruthy();
  expect(screen.queryByRole("button", { name: new RegExp(`^${desk.start.sample}`) })).toBeNull();
});

test("the self-test fills its list family by family and ends with the result line", async () => {
  const { user, desk, words } = open(stubWorkbook());
  await user.click(
    await screen.findByRole("button", { name: new RegExp(`^${desk.pages.selfTest.name}`) })
  );
  const result = await screen.findByText(
    /^All \d+ figures came out as published\.$/,
    {},
    { timeout: 60_000 }
  );
  const total = Number(/\d+/.exec(result.textContent ?? "")?.[0]);
  const badges = screen
    .getAllByText(/^\d+ of \d+$/)
    .map((badge) => (badge.textContent ?? "").split(" of ").map(Number));
  // The families together hold every figure of the result line.
  expect(badges.reduce((sum, [passed = 0]) => sum + passed, 0)).toBe(total);
  const family = screen.getByRole("button", {
    name: new RegExp(`^${words.selftest.families.topsis}`),
  });
  await user.click(family);
  const list = within(family.parentElement!);
  expect(list.getAllByText(words.selftest.headers.computed).length).toBeGreaterThan(0);
  expect(list.getAllByText(words.selftest.headers.source).length).toBeGreaterThan(0);
});
