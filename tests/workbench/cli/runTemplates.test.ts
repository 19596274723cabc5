import { runTemplates } from "../../../workbench/cli/runTemplates";
import { Refused } from "../../../workbench/cli/Refused";
import { openBook } from "../../../workbench/file/openBook";
import type { TierCommand } from "../../../workbench/cli/arguments";

const command: TierCommand = {
  input: null,
  output: "/nowhere/templates.xlsx",
  table: null,
  analysisDate: 46112,
  language: "zh-CN",
  reports: "none",
  json: false,
  simple: false,
  templates: ["customers", "联系人"],
};

test("a new workbook holds the wanted tables and no other sheet; kinds may be named in the run's language", async () => {
  const run = await runTemplates(command, "/home/ana");
  const { book } = await openBook(run.bytes, "templates.xlsx");
  expect(book.sheets.map(({ name }) => name)).toEqual(["客户清单", "联系人"]);
  expect(book.sheets.map(({ tables }) => tables.map(({ name }) => name))).toEqual([
    ["客户清单"],
    ["联系人"],
  ]);
  expect(book.sheets[1]?.rows[1]?.slice(0, 3)).toEqual([
    "【示例】C001",
    "【示例】海港食品有限公司",
    "【示例】贝先生",
  ]);
  expect(book.sheets[1]?.validations.length).toBeGreaterThan(5);
});

test("an unknown kind is refused in one line that names the known ones", async () => {
  await expect(
    runTemplates({ ...command, language: "en", templates: ["client"] }, "/home/ana")
  ).rejects.toThrow(Refused);
});
