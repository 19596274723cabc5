import { keyChanges, mayHoldKeyChanges } from "../../src/portfolio/keyChanges";
import { makeRoom } from "../../src/portfolio/logRoom";
import { unitScale, unitText } from "../../src/portfolio/logRows";

const logged = [
  { key: "K1", name: "Alpha" },
  { key: "K2", name: "Beta" },
  { key: "K3", name: "Same" },
  { key: "K4", name: "Same" },
];
const none = new Map<string, string>();

describe("customers whose code has changed", () => {
  test("a list that gets codes keeps the history that was kept by name", () => {
    const byName = [{ key: "Alpha", name: "Alpha" }];
    expect(keyChanges(["N1"], [" ＡＬＰＨＡ "], byName, none)).toEqual([
      { row: 0, key: "N1", former: "Alpha" },
    ]);
  });

  test("a name that two customers share proves nothing", () => {
    expect(
      keyChanges(["K1", "K2", "N3", "N4"], ["Alpha", "Beta", "Same", "Same"], logged, none)
    ).toEqual([]);
    expect(keyChanges(["K1", "K2", "N3"], ["Alpha", "Beta", "Same"], logged, none)).toEqual([]);
  });

  test("a code that is still in use is not taken for another customer's", () => {
    // Beta's row now bears Alpha's name under its own code: renamed, not re-coded.
    expect(keyChanges(["K1", "N9"], ["Gamma", "Alpha"], logged.slice(0, 1), none)).toEqual([]);
  });

  test("names need to be read only when one code is gone and another new", () => {
    expect(mayHoldKeyChanges(["K1", "K2"], ["K1", "K2"], none)).toBe(false);
    expect(mayHoldKeyChanges(["K1", "K2", "K3"], ["K1", "K2"], none)).toBe(false);
    expect(mayHoldKeyChanges(["K1"], ["K1", "K2"], none)).toBe(false);
    expect(mayHoldKeyChanges(["K1", "N2"], ["K1", "K2"], none)).toBe(true);
    expect(mayHoldKeyChanges(["K1", "N2"], ["K1", "K2"], new Map([["N2", "K2"]]))).toBe(false);
  });
});

describe("room in the log", () => {
  const runs = new Map([
    [46112, 40],
    [46203, 40],
    [46295, 40],
  ]);

  test("nothing is given up while this run fits", () => {
    expect(makeRoom(runs, 121, 40, 161)).toBeNull();
  });

  test("the newest runs that fill half a sheet together with this one stay", () => {
    // Half of 240 rows holds this run and two earlier ones of 40.
    expect(makeRoom(runs, 221, 40, 240)).toEqual({ kept: [46295, 46203], removedRows: 40 });
  });

  test("the last run stays where both fit at all, and goes where they do not", () => {
    expect(makeRoom(runs, 121, 40, 90)).toEqual({ kept: [46295], removedRows: 80 });
    expect(makeRoom(runs, 121, 40, 81)).toEqual({ kept: [], removedRows: 120 });
  });
});

describe("the unit of logged money", () => {
  const yuan = { factor: 1, label: "元", currency: "CNY" };
  const wan = { factor: 10_000, label: "万元", currency: "CNY" };

  test("10 000 元 for one 万元, and back; another currency is not comparable", () => {
    expect(unitScale(unitText(wan), yuan)).toBe(10_000);
    expect(unitScale(unitText(yuan), wan)).toBe(1 / 10_000);
    expect(unitScale("USD 1", yuan)).toBeNaN();
  });

  test("a unit that is not told is taken as it stands", () => {
    expect(unitScale("", wan)).toBe(1);
    expect(unitScale(unitText({ factor: 1000, label: "k", currency: "" }), yuan)).toBe(1000);
  });
});
