import type { Workbench } from "./Workbench";

const long = 60_000;
const steps = 60;
/** A hand that moves a slider sends an event about every other frame. */
const stepMs = 30;

/** What was seen while a slider moved; milliseconds. */
export interface FrameTimes {
  /** Since 1970. */
  readonly at: number;
  /** From each frame to the next. */
  readonly intervals: readonly number[];
  /** From the slider's last event to each change of the counts of tiers. */
  readonly answers: readonly number[];
}

interface Timed {
  timed: { intervals: number[]; answers: number[]; isOver: boolean };
}

/** Runs in the pane: notes the time of every frame, and how long after the slider the counts change. */
function timeFrames(): void {
  const frames = { intervals: [] as number[], answers: [] as number[], isOver: false };
  (window as unknown as Timed).timed = frames;
  let last = performance.now();
  const onFrame = (): void => {
    const now = performance.now();
    frames.intervals.push(now - last);
    last = now;
    if (!frames.isOver) requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
  let moved = NaN;
  document.addEventListener("input", () => (moved = performance.now()), true);
  const counts = document.querySelector("[data-tier]")?.closest("ul");
  if (counts)
    new MutationObserver(() => {
      if (!frames.isOver && !Number.isNaN(moved)) frames.answers.push(performance.now() - moved);
    }).observe(counts, { characterData: true, childList: true, subtree: true });
}

/** Moves the weight of the first dimension to and fro on the settings screen, and takes the change back. */
export async function moveWeight(workbench: Workbench): Promise<FrameTimes> {
  const { pane, words, page } = workbench;
  await workbench.goTo("model");
  const slider = pane.getByRole("slider", {
    name: words.pane.modelEditor.weights.slider(words.scoring.dimensions.D1.name),
    exact: true,
  });
  await slider.waitFor({ timeout: long });
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error("the slider is not drawn");
  const moveTo = (share: number): Promise<void> =>
    page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
  await moveTo(0.3);
  await page.mouse.down();
  await moveTo(0.5);
  // The worker gets the base with the first question.
  await pane.locator("[data-tier]", { hasText: "→" }).first().waitFor({ timeout: long });
  await workbench.inPane(timeFrames);
  const at = Date.now();
  for (let step = 0; step <= steps; step++) {
    await moveTo(0.3 + 0.3 * Math.sin(step / 10));
    await page.waitForTimeout(stepMs);
  }
  const { intervals, answers } = await workbench.inPane(() => {
    const { timed } = window as unknown as Timed;
    timed.isOver = true;
    return timed;
  });
  const over = Date.now();
  await page.mouse.up();
  await workbench.button(words.pane.modelEditor.undo).click();
  return { at: (at + over) / 2, intervals, answers };
}
