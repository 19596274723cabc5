import { mkdirSync } from "node:fs";
import { join } from "node:path";
import {
  darkFindings,
  layoutFindings,
  motionFindings,
  ownColours,
  pageFindings,
  unseenFocus,
} from "./inspect";
import type { Checks } from "./Checks";
import { expectEqual } from "./Checks";
import type { Workbench } from "./Workbench";

/** What is off unless it is asked for: sizes of targets (WCAG 2.2, 2.5.8), and names that differ from what is read on screen. */
const alsoOn = [
  "target-size",
  "label-content-name-mismatch",
  "focus-order-semantics",
  "td-has-header",
  "table-fake-caption",
];

type Look = "light" | "dark" | "contrast";

/** Widths in CSS pixels; the last is a pane of 350 pixels at a zoom of 200 %, half as high too. */
const sizes = [
  { name: "320 px", width: 320 },
  { name: "350 px", width: 350 },
  { name: "500 px", width: 500 },
  { name: "350 px at 200 %", width: 175, height: 480 },
] as const;

/** Line, letter and word spacing that a reader may choose (WCAG 1.4.12). */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }`;

/** Looks at one state of the pane in every look and size, without walking there again. */
export class Surveyor {
  states = 0;
  /** Looks taken: a state in one look or size, with one kind of inspection. */
  inspections = 0;

  constructor(
    private readonly workbench: Workbench,
    private readonly checks: Checks,
    /** Where pictures go; null takes none. */
    private readonly pictures: string | null
  ) {
    if (pictures !== null) mkdirSync(pictures, { recursive: true });
  }

  /** One check per state; a finding names the look or the size in which it was made. */
  async survey(name: string, { isPopup = false } = {}): Promise<void> {
    this.states++;
    await this.checks.check(name, async () => {
      const { workbench } = this;
      await workbench.pane.locator("main h1").waitFor();
      const found: string[] = [];
      const note = (mode: string, lines: readonly string[]): void => {
        this.inspections++;
        found.push(...lines.map((line) => `${mode}: ${line}`));
      };
      // Tab would close what is open; it tells the pane that keys are used, and so to show the focus.
      if (!isPopup) {
        await workbench.pane.getByRole("tab", { selected: true }).press("Tab");
        note("light", await workbench.inPane(unseenFocus));
      }
      note("less motion", await workbench.inPane(motionFindings));
      note("light", await workbench.inPane(pageFindings, workbench.language));
      for (const size of sizes) {
        await workbench.setPaneWidth(size.width, "height" in size ? size.height : undefined);
        note(size.name, await workbench.inPane(layoutFindings, size.width < 320));
        await this.picture(
          name,
          size.name
            .replace(/ .*at /, "-")
            .replace(" px", "")
            .replace(" %", "")
        );
        if (size.width !== 320) continue;
        // All rules once, where room is scarce; what they say does not hang on the width but for the size of targets.
        note(size.name, await workbench.accessibilityFindings({ also: alsoOn }));
        await workbench.withStyle(spacing, async () =>
          note("wide spacing", await workbench.inPane(layoutFindings, true))
        );
      }
      await workbench.setPaneWidth(350, 860);
      for (const look of ["dark", "contrast"] as const) {
        await this.put(look);
        if (look === "dark") note(look, await this.darkFollowed());
        // In high contrast the browser chooses the colours of text, and does not tell them.
        if (look === "dark")
          note(look, await workbench.accessibilityFindings({ only: ["color-contrast"] }));
        else if (!isPopup) note(look, await workbench.inPane(unseenFocus));
        if (look === "contrast") note(look, await workbench.inPane(ownColours));
        await this.picture(name, look);
      }
      await this.put("light");
      expectEqual(found, [], "findings");
    });
  }

  /** A large screen takes a moment to be drawn anew. */
  private async darkFollowed(): Promise<readonly string[]> {
    for (let left = 30; ; left--) {
      const found = await this.workbench.inPane(darkFindings);
      if (found.length === 0 || left === 0) return found;
      await this.workbench.page.waitForTimeout(100);
    }
  }

  private async put(look: Look): Promise<void> {
    const { page } = this.workbench;
    await page.emulateMedia({
      forcedColors: look === "contrast" ? "active" : "none",
      colorScheme: look === "light" ? "light" : "dark",
    });
    await this.workbench.setOfficeTheme(look === "dark");
  }

  private async picture(name: string, mode: string): Promise<void> {
    if (this.pictures === null) return;
    const file = `${this.workbench.language}-${name.replace(/[^\w]+/g, "-")}-${mode}.png`;
    await this.workbench.page.locator("iframe").screenshot({ path: join(this.pictures, file) });
  }
}
