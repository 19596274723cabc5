import { join } from "node:path";
import ts from "typescript";
import { filesBelow, lineOf, literalsOf, parse, value, walk } from "./literals";

const root = join(import.meta.dirname, "../..");
const chinese = filesBelow(join(root, "src/i18n/zhCN"), [".ts"]).flatMap(literalsOf);

/**
 * Latin words that Chinese readers of such sheets know, or that are names: the product, programs and keys, methods with the people
 * they are named after, codes of currencies and standards, and the sheets that the add-in reads back under one name in every
 * language.
 */
const names =
  /zh-CN|value\.isAdvanced|Tierbook|tierbook-settings|Excel|Office|Microsoft 365|MCR_(Log|Config|FinReview|Weights)|MCR|SWOT_?|SUP_|FIN_|PLAN_|N\/A|Esc|Enter|Tab|Shift|Home|End|Page (Up|Down)|Ctrl|AHP|RFM|TOWS|SO|WO|ST|WT|IFE|EFE|PEST(EL)?|TQRDC\(E\)|QCDS|VMI|TOPSIS|VIKOR|CRITIC|ROC|HHI|BG\/NBD|Gamma-Gamma|EBIT|DSO|AQI|DEPI|SGAI|EM|ISO|IFRS|CNY|USD|PERCENTILE\.INC|Altman|Piotroski|Beneish|Saaty|Barron|Barrett|Hwang|Yoon|Opricovic|Tzeng|Berger|Nasr|Fader|Hardie|Lee|Dickson|David|McDonald|Rogers|Hartzell|Peck|Keiningham|[A-Z]\d*\d+(:[A-Z]\d+)?/g;

/** Files whose Latin literals are conditions and keys of their own functions, told by being lower case and without a space. */
const isKey = (text: string): boolean => /^[a-z][A-Za-z.]*$/.test(text);

test("the walk finds the Chinese words at all", () => {
  // Counted when this test was written: well over two thousand texts.
  expect(chinese.length).toBeGreaterThan(2000);
});

test("no English word is left in any Chinese text, on screens, sheets and in messages", () => {
  const left = chinese.filter(
    ({ text }) => !isKey(text) && /[A-Za-z]{2,}/.test(text.replace(names, ""))
  );
  expect(left).toEqual([]);
});

test("Chinese texts use full-width marks: ，；：！？ and （）, and no space after them", () => {
  const half = new RegExp(
    String.raw`[㐀-鿿”）${value}][,;!?]|[,;!?][㐀-鿿]|[㐀-鿿${value}] ?\(|[。，；：、] |[㐀-鿿]: `
  );
  // A header and an address are quoted as people type them.
  const quoted = /销售额\(万元\)|工作表!A1:Z99|'我的 表'!A1:Z99/g;
  const left = chinese.filter(({ text }) => half.test(text.replace(quoted, "")));
  expect(left).toEqual([]);
});

test("one thing has one Chinese name", () => {
  // The older word on the left; the glossary's on the right.
  const older = /签批|伙伴客户|奥特曼|皮氏|信用限额|授信限额|帐期|帐龄|粘性|登陆/;
  expect(chinese.filter(({ text }) => older.test(text))).toEqual([]);
});

test("no text for the user stands in the screens themselves", () => {
  const shown = new Set(["aria-label", "title", "placeholder", "label", "alt", "hint"]);
  const found: string[] = [];
  for (const path of filesBelow(join(root, "src/taskpane"), [".tsx"]))
    walk(parse(path), (node) => {
      const text = ts.isJsxText(node)
        ? node.text
        : ts.isJsxAttribute(node) &&
            shown.has(node.name.getText()) &&
            node.initializer !== undefined &&
            ts.isStringLiteral(node.initializer)
          ? node.initializer.text
          : "";
      if (/[A-Za-z㐀-鿿]{2,}/.test(text)) found.push(`${path}:${lineOf(node)} ${text.trim()}`);
    });
  expect(found).toEqual([]);
});
