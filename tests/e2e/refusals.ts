import type { Browser } from "playwright-core";
import { Checks, expectTrue } from "./Checks";
import { oldExcel, situations } from "./situations";
import { Workbench } from "./Workbench";

const long = 60_000;

/** Excel says no: the pane says what to do, and Retry works once the reason is gone. */
export async function refusals(browser: Browser, url: string): Promise<Checks> {
  const checks = new Checks("[refusals] ");
  const workbench = await Workbench.open(browser, url, "en");
  const { pane, words } = workbench;
  const { home, data, errors, review } = words.pane;
  await workbench.button(home.start).waitFor({ timeout: long });

  await checks.check(
    "a refused look at the workbook is explained, and Retry finds the tables",
    async () => {
      await workbench.inject({ atRequest: 1, code: "AccessDenied" });
      await workbench.button(home.start).click();
      await pane.getByText(errors.host.noPermission.next).waitFor({ timeout: long });
      await workbench.button(errors.retry).click();
      await workbench.heading(data.title).waitFor({ timeout: long });
    }
  );

  await checks.check(
    "a refusal in the middle of reading is explained, and Retry scores",
    async () => {
      await workbench.inject({ atRequest: 2, code: "ItemNotFound" });
      await workbench.button(data.read).click();
      await pane.getByText(errors.host.missing.next).waitFor({ timeout: long });
      await workbench.button(data.searchAgain).click();
      await workbench.button(data.read).waitFor({ timeout: long });
      await workbench.button(data.read).click();
      await workbench.heading(review.title).waitFor({ timeout: long });
    }
  );

  await checks.check(
    "reading can be cancelled, and the message says that nothing is half done",
    async () => {
      await workbench.goTo("data");
      await workbench.inject({ atRequest: 1, delayMs: 1500, times: 2 });
      await workbench.button(data.readAgain).click();
      await workbench.button(words.pane.job.cancel).click();
      await pane.getByText(errors.host.cancelled.next).waitFor({ timeout: long });
      expectTrue(await workbench.button(errors.retry).isVisible(), "no way on after cancelling");
    }
  );
  await workbench.context.close();
  await situations(browser, url, checks);
  await oldExcel(browser, url, checks);
  return checks;
}
