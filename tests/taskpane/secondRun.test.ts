import type { Action } from "../../src/taskpane/state/actions";
import { perform, type Grounds } from "../../src/taskpane/perform";
import { reduce } from "../../src/taskpane/state/reducer";
import { initialState, isScored, type PaneState } from "../../src/taskpane/state/state";
import type { Task } from "../../src/taskpane/state/task";
import { scoreBase } from "../../src/workflows/scoreBase";
import { emptyBook } from "../../workbench/book/create";
import { openExcel, sheetOf } from "../excel/openExcel";

/** 2026-06-30 and 2026-07-31. */
const [june, july] = [46203, 46234] as const;

/** The pane without its screens: twelve invented customers in a workbook of the workbench, one task after the other. */
async function openPane() {
  const book = emptyBook("base.xlsx", ["Customers"]);
  sheetOf(book, "Customers").rows.push(
    ["Customer code", "Customer name", "Net revenue LTM", "Contribution profit", "Strategic fit"],
    ...Array.from({ length: 12 }, (_, i) => [
      `K${i}`,
      `Customer ${i}`,
      100 + i,
      10 + i,
      1 + (i % 5),
    ])
  );
  const excel = openExcel(book);
  const grounds: Grounds = {
    workbook: excel.workbook,
    language: "en",
    today: june,
    score: (base) => Promise.resolve(scoreBase(base)),
  };
  let state: PaneState = initialState;
  const act = (action: Action) => (state = reduce(state, action));
  const ask = async (task: Task) => act(await perform(task, state, grounds, {}));
  return { book: excel.book, act, ask, work: () => state.work, activity: () => state.activity };
}

function scoredOf(pane: Awaited<ReturnType<typeof openPane>>) {
  const work = pane.work();
  if (!isScored(work)) throw new Error("not scored");
  return work;
}

async function scoreAndWrite(pane: Awaited<ReturnType<typeof openPane>>): Promise<void> {
  const work = pane.work();
  if (work.at === "start" || work.choice === null) throw new Error("no table");
  await pane.ask({ kind: "score", choice: work.choice });
  await pane.ask({ kind: "write" });
}

test("a run a month later in the same pane is compared with the run before it", async () => {
  const pane = await openPane();
  await pane.ask({ kind: "survey" });
  await scoreAndWrite(pane);
  pane.act({ type: "setDate", serial: july });
  await pane.ask({ kind: "score", choice: scoredOf(pane).choice });
  expect(scoredOf(pane).scored.base.log.previous?.date).toBe(june);
});

test("scoring twice for the same date leaves each customer once in the log", async () => {
  const pane = await openPane();
  await pane.ask({ kind: "survey" });
  await scoreAndWrite(pane);
  await scoreAndWrite(pane);
  // One row of headings and twelve customers.
  expect(sheetOf(pane.book, "MCR_Log").rows.length).toBe(13);
});

test("a customer added below the table since is read when it is read again", async () => {
  const pane = await openPane();
  await pane.ask({ kind: "survey" });
  const { choice } = pane.work() as { choice: null } & ReturnType<typeof scoredOf>;
  await pane.ask({ kind: "score", choice });
  sheetOf(pane.book, "Customers").rows.push(["K12", "Customer 12", 90, 9, 3]);
  await pane.ask({ kind: "score", choice: scoredOf(pane).choice });
  expect(scoredOf(pane).scored.base.customers.count).toBe(13);
});

test("that everything was taken back stays on the screen while the pane looks again what it would write", async () => {
  const pane = await openPane();
  await pane.ask({ kind: "survey" });
  await scoreAndWrite(pane);
  await pane.ask({ kind: "takeBack" });
  pane.act({ type: "started", task: { kind: "plan" } });
  expect(pane.activity()).toMatchObject({ is: "running", notice: { kind: "takenBack" } });
  await pane.ask({ kind: "plan" });
  expect(pane.activity()).toMatchObject({ is: "idle", notice: { kind: "takenBack" } });
});
