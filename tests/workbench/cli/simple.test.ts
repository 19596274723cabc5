import { fileURLToPath } from "node:url";
import { readXlsx } from "hucre/xlsx";
import { parseTierCommand } from "../../../workbench/cli/arguments";
import { runTier } from "../../../workbench/cli/runTier";

const teaShop = fileURLToPath(new URL("../../../assets/sample/tea-shop.xlsx", import.meta.url));

interface SimpleCustomer {
  readonly name: string;
  readonly class: string;
  readonly segment: string;
  readonly offer: string;
  readonly reason: string;
}

const run = (...args: string[]) =>
  runTier(parseTierCommand([teaShop, "--simple", ...args], "/nowhere", "2026-06-30"), "/nowhere");

describe("the tea shop in the simple mode", () => {
  test("the hotel and the builder are key; each of the owner's rules finds its customer", async () => {
    const { text } = await run("--json", "--lang", "zh-CN");
    const { customers, counts, problems } = JSON.parse(text.stdout) as {
      customers: readonly SimpleCustomer[];
      counts: Record<string, number>;
      problems: readonly { kind: string }[];
    };
    const keys = customers.filter((each) => each.class === "key").map(({ name }) => name);
    expect(keys).toEqual(["鸿运酒店采购部", "林总（建材）"]);
    expect(counts).toEqual({ key: 2, ordinary: 14, none: 0 });
    const offerOf = (name: string) => customers.find((each) => each.name === name)?.offer;
    expect(offerOf("陈老师")).toBe("藤茶或熟普");
    expect(offerOf("林总（建材）")).toBe("白茶入门：寿眉");
    expect(offerOf("宏达汽修（客户礼品）")).toBe("包装精美、价格实惠的礼盒");
    // Attributes of the rules are used columns, so nobody is told that they are not.
    expect(problems.filter(({ kind }) => kind === "unmatchedHeader")).toEqual([]);
  });

  test("six columns stand beside the rows and the owner's own cells stay", async () => {
    const { bytes } = await run("--lang", "en");
    const workbook = await readXlsx(bytes);
    const rows = workbook.sheets[0]!.rows;
    const header = rows.find((row) => row.includes("客户名称"))!;
    expect(header.slice(10, 16)).toEqual([
      "MCR Class",
      "MCR Simple score",
      "MCR Simple reason",
      "MCR Segment",
      "MCR Offer",
      "MCR Treatment",
    ]);
    const hotel = rows.find((row) => row[0] === "鸿运酒店采购部")!;
    expect(hotel.slice(1, 12)).toEqual([
      86000,
      27500,
      12,
      "高",
      "是",
      "中",
      "高",
      "经营",
      null,
      "Key",
      100,
    ]);
  });
});
