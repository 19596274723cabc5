import type { Locator } from "playwright-core";
import { expectEqual, expectTrue } from "./Checks";
import type { Workbench } from "./Workbench";

type Name = string | RegExp;

/** A user who has no mouse: gets about with Tab and Shift + Tab, and looks where the focus is. */
export class Keys {
  private static readonly mostSteps = 200;

  constructor(private readonly workbench: Workbench) {}

  /** Tabs on until the focus stands on something of this name, as one who cannot see where it is would, and presses Enter. */
  async press(name: Name): Promise<void> {
    await this.walk(name, "Tab", "button, a, summary, [role=tab]");
    await this.workbench.page.keyboard.press("Enter");
  }

  async pressBackwards(name: Name): Promise<void> {
    await this.walk(name, "Shift+Tab", "button, a, summary, [role=tab]");
    await this.workbench.page.keyboard.press("Enter");
  }

  /** Tabs on, or back, to a control of this role and name. */
  async reach(
    name: Name,
    role: "listbox" | "combobox" | "slider" | "checkbox",
    key: "Tab" | "Shift+Tab" = "Tab"
  ): Promise<Locator> {
    const kinds = {
      slider: "[role=slider], input[type=range]",
      checkbox: "input[type=checkbox]",
      listbox: "[role=listbox]",
      combobox: "[role=combobox]",
    };
    await this.walk(name, key, kinds[role]);
    return this.workbench.pane.locator(":focus");
  }

  /** Back to the steps, which stand before everything else. */
  async toSteps(): Promise<void> {
    await this.walk(/./, "Shift+Tab", "[role=tab]");
  }

  /** A screen that came has the focus, and is named by its heading. */
  async expectOnScreen(): Promise<void> {
    await this.settle();
    const { pane } = this.workbench;
    const title = await pane.getByRole("heading", { level: 1 }).textContent();
    await pane.getByRole("tabpanel", { name: title ?? "?", exact: true }).waitFor();
    expectEqual(
      await pane.locator(":focus").getAttribute("role"),
      "tabpanel",
      "role of what has the focus"
    );
  }

  async expectFocus(name: Name): Promise<void> {
    await this.settle();
    const now = await this.nameOfFocus();
    expectTrue(matches(name, now), `the focus is on “${now}”, not on “${String(name)}”`);
  }

  /** Nothing that had the focus went and took it along. */
  async expectKept(): Promise<void> {
    await this.settle();
    expectTrue((await this.nameOfFocus()) !== "", "the focus is lost");
  }

  private async walk(name: Name, key: "Tab" | "Shift+Tab", kind: string): Promise<void> {
    const { page, pane } = this.workbench;
    const seen: string[] = [];
    for (let step = 0; step < Keys.mostSteps; step++) {
      const focus = pane.locator(":focus");
      if ((await focus.count()) > 0 && (await focus.evaluate((node, k) => node.matches(k), kind))) {
        const text = await this.nameOfFocus();
        seen.push(text.slice(0, 30));
        if (matches(name, text)) return;
      }
      await page.keyboard.press(key);
    }
    throw new Error(`“${String(name)}” was not reached by ${key}, only ${seen.join(" | ")}`);
  }

  /** What a screen reader would say, roughly: label, labels, or text. "" when nothing has the focus. */
  private async nameOfFocus(): Promise<string> {
    const focus = this.workbench.pane.locator(":focus");
    const name = await focus.evaluateAll(([node]) =>
      node
        ? (node.getAttribute("aria-label") ??
          (node instanceof HTMLInputElement && node.labels && node.labels.length > 0
            ? node.labels[0]?.textContent
            : node.textContent) ??
          "")
        : ""
    );
    return name.trim();
  }

  /** What is to come instead of something that went comes after the next picture. */
  private async settle(): Promise<void> {
    await this.workbench.page.waitForTimeout(150);
  }
}

function matches(name: Name, text: string): boolean {
  return typeof name === "string" ? text === name : name.test(text);
}
