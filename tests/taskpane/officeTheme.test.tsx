/** @jest-environment jsdom */
import { act, cleanup, render } from "@testing-library/react";
import { App } from "../../src/taskpane/App";
import { HostError } from "../../src/workbook/HostError";
import { stubWorkbook } from "./stubWorkbook";

afterEach(cleanup);

const today = 46_000;

/** Fluent gives its themes to everything below as variables; the ground of the light one is white. */
const ground = (): string => {
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].map(({ cssText }) => cssText)
  );
  const theme = rules.filter((text) => text.includes("--colorNeutralBackground1:")).at(-1) ?? "";
  return /--colorNeutralBackground1: ?(#[0-9a-f]+)/i.exec(theme)?.[1] ?? "";
};

test("the pane follows Office's theme when the user comes back to it, and stops listening when it goes", () => {
  let isDark = false;
  const listeners = new Set<() => void>();
  const { unmount } = render(
    <App
      grounds={{
        workbook: stubWorkbook(),
        language: "en",
        today,
        score: () => Promise.reject(new HostError("notSupported")),
      }}
      isOfficeDark={{
        now: () => isDark,
        onChange: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      }}
      appearance="office"
      onAppearance={() => undefined}
      onAskedFor={() => () => undefined}
    />
  );
  expect(ground()).toBe("#ffffff");
  isDark = true;
  act(() => listeners.forEach((listener) => listener()));
  // The ground of Fluent's dark theme.
  expect(ground()).toBe("#292929");
  unmount();
  expect(listeners.size).toBe(0);
});
