import fc from "fast-check";
import { SheetLayout } from "../../src/sheets/layout";
import type { SheetPlan } from "../../src/sheets/SheetPlan";
import { styles } from "../../src/sheets/styles";
import {
  cutText,
  lineHeight,
  maxRowHeight,
  textWidth,
  wrappedLines,
} from "../../src/sheets/textMeasure";

const page = { orientation: "portrait", fitWide: 1, fitTall: 0 } as const;
const layoutOf = (columnWidths: readonly number[]): SheetLayout =>
  new SheetLayout({ key: "test", name: "Test", columnWidths, page });
const heightOf = (plan: SheetPlan, row: number): number | undefined =>
  plan.rowHeights?.find((height) => height.row === row)?.points;

describe("room that a text takes", () => {
  test("a Chinese character takes about two digits", () => {
    expect(textWidth("客户")).toBeGreaterThanOrEqual(2 * textWidth("00"));
  });

  test("40 digits fill one line of a column of 41, two of a column of 21 when they are words", () => {
    expect(wrappedLines("0".repeat(40), 41)).toBe(1);
    expect(wrappedLines("0000 0000 0000 0000 0000 0000 0000 0000", 21)).toBe(2);
  });

  test("a line break begins a line", () => {
    expect(wrappedLines("a\nb\n\nc", 20)).toBe(4);
  });

  test("never fewer lines than the text is wide, never fewer in a narrower column", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 5, max: 80 }), (text, width) => {
        const flat = text.replaceAll("\n", " ");
        expect(wrappedLines(flat, width)).toBeGreaterThanOrEqual(
          Math.floor(textWidth(flat) / width)
        );
        expect(wrappedLines(flat, width)).toBeGreaterThanOrEqual(wrappedLines(flat, width * 2));
      })
    );
  });

  test("a cut text keeps whole characters and says that it was cut", () => {
    expect(cutText("客户😀名称", 4)).toBe("客户😀…");
    expect(cutText("abc", 3)).toBe("abc");
  });
});

describe("heights", () => {
  test("a wrapped text across merged cells gets the lines it needs", () => {
    const layout = layoutOf([20, 20]);
    layout.text(0, 0, 2, "word ".repeat(30), "wrapped");
    const plan = layout.finish();
    expect(plan.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
    expect(heightOf(plan, 0)).toBeGreaterThanOrEqual(4 * lineHeight);
  });

  test("the tallest cell of a row decides, and a style that does not wrap asks for nothing", () => {
    const layout = layoutOf([10, 40]);
    layout.place(0, 0, [["long ".repeat(20), "long ".repeat(20)]], "wrapped");
    layout.place(1, 0, [["long ".repeat(20), null]], "text");
    const plan = layout.finish();
    expect(heightOf(plan, 0)).toBeGreaterThan(9 * lineHeight);
    expect(heightOf(plan, 1)).toBeUndefined();
  });

  test("no row is higher than Excel allows, and a hidden column asks for no height", () => {
    const layout = layoutOf([10, 0]);
    layout.place(0, 0, [["x ".repeat(5000), "y ".repeat(5000)]], "wrapped");
    layout.place(1, 1, [["y ".repeat(5000)]], "wrapped");
    const plan = layout.finish();
    expect(heightOf(plan, 0)).toBe(maxRowHeight);
    expect(heightOf(plan, 1)).toBeUndefined();
  });
});

describe("tables", () => {
  const layout = layoutOf([10, 10, 10]);
  const table = layout.table({
    row: 2,
    columns: [
      { header: "Name", at: 0, span: 2, style: "wrapped" },
      { header: "Value", at: 2, style: "money" },
    ],
    rows: [
      ["A", 1],
      ["B", null],
    ],
    cellStyle: (r, c) => (r === 1 && c === 1 ? "warn" : undefined),
  });
  const plan = layout.finish();

  test("tell where their columns stand", () => {
    expect(table).toMatchObject({ headerRow: 2, firstRow: 3, rows: 2, next: 5 });
    expect(table.column(1)).toEqual({ row: 3, column: 2, rows: 2, columns: 1 });
  });

  test("become one block whose covered cells are empty, with one merge per row and spanned column", () => {
    expect(plan.blocks).toHaveLength(1);
    expect(plan.blocks[0]?.cells).toEqual([
      ["Name", null, "Value"],
      ["A", null, 1],
      ["B", null, null],
    ]);
    expect(plan.merges).toHaveLength(3);
  });

  test("grow a style's rectangle down the rows and overlay single cells", () => {
    const overlays = plan.blocks[0]?.styles ?? [];
    expect(overlays).toContainEqual({
      rect: { row: 1, column: 0, rows: 2, columns: 2 },
      style: "wrapped",
    });
    expect(overlays).toContainEqual({
      rect: { row: 2, column: 2, rows: 1, columns: 1 },
      style: "warn",
    });
  });
});

test("a page begins before a part that would not fit on what is left of the page", () => {
  const layout = layoutOf([10]);
  for (let row = 0; row < 30; row++) layout.minHeight(row, 20);
  layout.keepTogether(0, 10, 300);
  layout.keepTogether(10, 20, 300);
  layout.keepTogether(20, 24, 300);
  expect(layout.finish().page.breaks).toEqual([10]);
});

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
    const [r, g, blue] = channels.map((c) =>
      c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
    ) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test.each(Object.entries(styles))(
  "style %s is legible: contrast of at least 4.5 to 1",
  (_name, style) => {
    expect(contrast(style.fontColor ?? "#000000", style.fill ?? "#FFFFFF")).toBeGreaterThanOrEqual(
      4.5
    );
  }
);
