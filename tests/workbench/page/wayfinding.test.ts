import { emptyBook } from "../../../workbench/book/create";
import { destinationOf, linkAt } from "../../../workbench/page/links";
import { moveRegion, type Region } from "../../../workbench/page/regions";
import { run, type Shortcuts } from "../../../workbench/page/shortcuts";

describe("links", () => {
  const sheet = emptyBook("Book1.xlsx").sheets[0]!;
  sheet.hyperlinks.set("B2", { documentReference: "'Sheet 2'!A1" });
  sheet.hyperlinks.set("D4:E5", { address: "https://example.org/" });
  sheet.formulas.set(
    9,
    new Map([
      [0, '=HYPERLINK("#Sheet1!C3","there")'],
      [1, "=HYPERLINK(A1)"],
    ])
  );

  test("a cell has its own link, that of the range it lies in, or that of its formula", () => {
    expect(linkAt(sheet, 1, 1)).toEqual({ documentReference: "'Sheet 2'!A1" });
    expect(linkAt(sheet, 4, 4)).toEqual({ address: "https://example.org/" });
    expect(linkAt(sheet, 9, 0)).toEqual({ documentReference: "Sheet1!C3" });
    // The target of the other formula stands in a cell: it is no constant.
    expect([linkAt(sheet, 9, 1), linkAt(sheet, 0, 0)]).toEqual([null, null]);
  });

  test("places in the workbook and web addresses can be followed, nothing else", () => {
    expect(destinationOf({ documentReference: "Sheet2!B7" })).toEqual({
      kind: "place",
      reference: "Sheet2!B7",
    });
    expect(destinationOf({ address: "#Sheet2!B7" }).kind).toBe("place");
    expect(destinationOf({ address: "mailto:sales@example.org" }).kind).toBe("page");
    for (const address of ["javascript:alert(1)", "file:///etc/passwd", "..\\prices.xlsx", ""])
      expect(destinationOf({ address }).kind).toBe("nowhere");
  });
});

describe("F6", () => {
  const visits: string[] = [];
  let focused = "grid";
  const region = (name: string, isShown = true): Region => ({
    isFocused: () => focused === name,
    focus: () => {
      if (isShown) visits.push((focused = name));
      return isShown;
    },
  });

  test("goes round, passes over what is hidden, and comes in at either end", () => {
    const regions = [region("grid"), region("tabs"), region("pane", false), region("ribbon")];
    moveRegion(regions, false);
    moveRegion(regions, false);
    moveRegion(regions, false);
    moveRegion(regions, true);
    focused = "nowhere";
    moveRegion(regions, true);
    focused = "nowhere";
    moveRegion(regions, false);
    expect(visits).toEqual(["tabs", "ribbon", "grid", "ribbon", "ribbon", "grid"]);
  });
});

describe("shortcuts of the page", () => {
  test("each key does its own thing, and other keys are left alone", () => {
    const done: string[] = [];
    const shortcuts: Shortcuts = {
      save: () => done.push("save"),
      turnSheet: (by) => done.push(`turn ${by}`),
      moveRegion: (isBack) => done.push(`region ${isBack ? "back" : "on"}`),
      toggleFormulas: () => done.push("formulas"),
    };
    const press = (key: string, isControl = false, isShift = false, code = ""): boolean =>
      run({ key, code, ctrlKey: isControl, metaKey: false, shiftKey: isShift }, shortcuts);
    expect([
      press("s", true),
      press("PageDown", true),
      press("PageUp", true),
      press("F6"),
      press("F6", true, true),
      press("`", true, false, "Backquote"),
    ]).toEqual(new Array(6).fill(true));
    expect([press("s"), press("PageDown"), press("z", true)]).toEqual([false, false, false]);
    expect(done).toEqual(["save", "turn 1", "turn -1", "region on", "region back", "formulas"]);
  });
});
