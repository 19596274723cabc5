/** @jest-environment jsdom */
import { jest } from "@jest/globals";
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { languages, type LanguageCode } from "../../src/i18n/languages";
import { App } from "../../src/taskpane/App";
import { AskedScreen } from "../../src/commands/askedScreen";
import { CrashBoundary } from "../../src/taskpane/parts/CrashBoundary";
import { HostError } from "../../src/workbook/HostError";
import type { Job, Workbook } from "../../src/workbook/Workbook";
import { stubWorkbook } from "./stubWorkbook";

const today = 46295;

/** jsdom lays nothing out and reports no sizes; Fluent only asks to be told when they change. */
class NoSizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
Object.assign(globalThis, { ResizeObserver: NoSizes, reportError: () => undefined });

function open(workbook: Workbook = stubWorkbook(), language: LanguageCode = "en") {
  const asked = new AskedScreen();
  const grounds = {
    workbook,
    language,
    today,
    score: () => Promise.reject(new HostError("notSupported")),
  };
  const view = render(
    <App
      grounds={grounds}
      isOfficeDark={false}
      appearance="office"
      onAppearance={() => undefined}
      onAskedFor={asked.listen}
    />
  );
  return { ...view, asked, user: userEvent.setup(), words: languages[language].words.pane };
}

afterEach(cleanup);

const codes = Object.keys(languages) as LanguageCode[];

async function findings(container: Element): Promise<string[]> {
  // Colours need a layout engine; the browser tests check them.
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

test.each(codes)(
  "the first screen promises that nothing leaves the workbook and offers one thing to do (%s)",
  async (language) => {
    const { words, container } = open(stubWorkbook(), language);
    expect(await screen.findByText(words.home.privacyTitle)).toBeTruthy();
    expect(screen.getByRole("button", { name: words.home.start })).toBeTruthy();
    expect(await findings(container)).toEqual([]);
  }
);

test.each(codes)(
  "the customer table is found, chosen, and its columns are shown with their meanings (%s)",
  async (language) => {
    const { words, user, container } = open(stubWorkbook(), language);
    await user.click(screen.getByRole("button", { name: words.home.start }));
    expect(await screen.findByRole("heading", { level: 1, name: words.data.title })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("radio").checked).toBe(true);
    expect(screen.getByText("Annual revenue")).toBeTruthy();
    expect(screen.getByText(/A1:C4/)).toBeTruthy();
    expect(await findings(container)).toEqual([]);
  }
);

test("a workbook that already holds a run says so, and takes it back only after a question", async () => {
  const restore = jest.fn(() =>
    Promise.resolve({ runId: "R1", columns: ["MCR Tier"], sheets: [], kept: [] })
  );
  let isBack = false;
  const workbook = stubWorkbook({
    lastRun: () =>
      Promise.resolve(
        isBack
          ? null
          : { runId: "R1", columns: ["MCR Tier", "MCR Score"], sheets: ["Portfolio"], kept: [] }
      ),
    restore: () => {
      isBack = true;
      return restore();
    },
  });
  const { words, user } = open(workbook);
  await user.click(await screen.findByRole("button", { name: words.write.takeBack }));
  expect(restore).not.toHaveBeenCalled();
  expect(screen.getByText(/MCR Tier, MCR Score/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: words.write.confirm }));
  expect(await screen.findByText(words.write.takenBack(1, 0))).toBeTruthy();
  expect(restore).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole("button", { name: words.write.takeBack })).toBeNull();
});

test("what Excel refuses is said with what to do, and Retry does the same again", async () => {
  let calls = 0;
  const survey = stubWorkbook().survey;
  const { words, user } = open(
    stubWorkbook({
      survey: (job) =>
        ++calls === 1 ? Promise.reject(new HostError("cellEditMode")) : survey(job),
    })
  );
  await user.click(screen.getByRole("button", { name: words.home.start }));
  expect(await screen.findByText(words.errors.host.cellEditMode.next)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: words.errors.retry }));
  expect(await screen.findByRole("heading", { level: 1, name: words.data.title })).toBeTruthy();
  expect(calls).toBe(2);
});

test("a fault of ours is called one, with details that hold none of the data", async () => {
  const { words, user } = open(
    stubWorkbook({ survey: () => Promise.reject(new TypeError("Alder & Co is not iterable")) })
  );
  await user.click(screen.getByRole("button", { name: words.home.start }));
  expect(await screen.findByText(words.errors.bugNext)).toBeTruthy();
  expect(screen.queryByText(/Alder/)).toBeNull();
});

test("a long look at the workbook can be cancelled: the signal is raised and the buttons wait", async () => {
  let signal: AbortSignal | undefined;
  const survey = (job?: Job) =>
    new Promise<never>((_, reject) => {
      signal = job?.signal;
      job?.onProgress?.({ phase: "survey", done: 1, total: 4, subject: "Customers" });
      signal?.addEventListener("abort", () => reject(new HostError("cancelled")));
    });
  const { words, user } = open(stubWorkbook({ survey }));
  await user.click(screen.getByRole("button", { name: words.home.start }));
  expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("0.25");
  expect(screen.queryByRole("button", { name: words.home.start })).toBeNull();
  await user.click(screen.getByRole("button", { name: words.job.cancel }));
  expect(signal?.aborted).toBe(true);
  expect(await screen.findByText(words.errors.host.cancelled.next)).toBeTruthy();
});

test("a click is not lost while the pane is still asking what stands in the workbook", async () => {
  let answer: (lastRun: null) => void = () => undefined;
  const lastRun = () => new Promise<null>((resolve) => (answer = resolve));
  const { words, user } = open(stubWorkbook({ lastRun }));
  await waitFor(() => expect(answer.length).toBe(1));
  await user.click(screen.getByRole("button", { name: words.home.start }));
  expect(screen.queryByRole("heading", { level: 1, name: words.data.title })).toBeNull();
  act(() => answer(null));
  expect(await screen.findByRole("heading", { level: 1, name: words.data.title })).toBeTruthy();
});

test("a fault while drawing leaves a message with a way on, not an empty pane", () => {
  const { errors } = languages.en.words.pane;
  const Broken = (): never => {
    throw new TypeError("Alder & Co has no tier");
  };
  const silenced = jest.spyOn(console, "error").mockImplementation(() => undefined);
  render(
    <CrashBoundary words={errors}>
      <Broken />
    </CrashBoundary>
  );
  silenced.mockRestore();
  expect(screen.getByRole("alert").textContent).toContain(errors.bugNext);
  expect(screen.getByRole("button", { name: errors.retry })).toBeTruthy();
  expect(screen.queryByText(/Alder/)).toBeNull();
});

test("a workbook without any table says what to do instead of nothing", async () => {
  const empty = await stubWorkbook().survey();
  const { words, user } = open(
    stubWorkbook({
      survey: () => Promise.resolve({ ...empty, sheets: [] }),
      preview: () => Promise.resolve([]),
    })
  );
  await user.click(screen.getByRole("button", { name: words.home.start }));
  expect(await screen.findByText(words.data.noTablesNext)).toBeTruthy();
});

test("screens whose turn has not come say what is missing and lead there", async () => {
  const { words, user } = open();
  for (const [step, text] of [
    [words.steps.names.model, words.model.empty],
    [words.steps.names.review, words.review.empty],
    [words.steps.names.write, words.write.empty],
    [words.steps.names.reports, words.reports.empty],
  ] as const) {
    await user.click(screen.getByRole("tab", { name: step }));
    expect(screen.getByText(text)).toBeTruthy();
  }
  await user.click(screen.getByRole("button", { name: words.home.start }));
  expect(await screen.findByRole("heading", { level: 1, name: words.data.title })).toBeTruthy();
});

test("a ribbon button leads to its screen, also when it was pressed before the pane was drawn", async () => {
  const asked = new AskedScreen();
  asked.ask("reports");
  const grounds = {
    workbook: stubWorkbook(),
    language: "en" as const,
    today,
    score: () => Promise.reject(new HostError("notSupported")),
  };
  render(
    <App
      grounds={grounds}
      isOfficeDark={false}
      appearance="office"
      onAppearance={() => undefined}
      onAskedFor={asked.listen}
    />
  );
  const { words } = languages.en;
  expect(
    await screen.findByRole("heading", { level: 1, name: words.pane.reports.title })
  ).toBeTruthy();
  act(() => asked.ask("review"));
  expect(
    await screen.findByRole("heading", { level: 1, name: words.pane.review.title })
  ).toBeTruthy();
});

test("a correction of a column's meaning is kept and can be undone", async () => {
  const { words, user } = open();
  await user.click(screen.getByRole("button", { name: words.home.start }));
  const meaning = words.data.meaning("Customer ID");
  const recognised = await screen.findByRole("button", { name: /^Recognised/ });
  if (recognised.getAttribute("aria-expanded") === "false") await user.click(recognised);
  await user.click(screen.getByRole("button", { name: meaning }));
  const picker = () => screen.getByRole<HTMLInputElement>("combobox", { name: meaning });
  const before = picker().value;
  await user.click(picker());
  await user.click(await screen.findByRole("option", { name: words.data.notUsed }));
  expect(picker().value).toBe(words.data.notUsed);
  await user.click(screen.getByRole("button", { name: words.data.resetMapping }));
  expect(picker().value).toBe(before);
  expect(before).toBe("Customer code");
});
