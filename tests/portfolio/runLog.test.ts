import { createLogReader, firedGates, tierHistory } from "../../src/portfolio/runLog";
import { tierNone } from "../../src/scoring/model";

const june = 46203;
const december = 46387;

function log(...rows: (string | number)[][]) {
  const reader = createLogReader();
  reader.push(rows);
  return reader.finish();
}

describe("history of tiers", () => {
  test("a base without log and without typed tiers is on its first run", () => {
    const history = tierHistory(null, ["C1", "C2"], Uint8Array.of(tierNone, tierNone), june);
    expect(history.isFirstRun).toBe(true);
    expect(history.runsLogged).toBe(0);
  });

  test("a typed tier seeds both tracks and ends the first run", () => {
    const history = tierHistory(null, ["C1", "C2"], Uint8Array.of(1, tierNone), june);
    expect(history.isFirstRun).toBe(false);
    expect([...history.lastEarned]).toEqual([1, tierNone]);
    expect([...history.lastFinal]).toEqual([1, tierNone]);
    expect(history.lastScore[0]).toBeNaN();
  });

  test("the latest earlier run wins over an older one and over the typed tier", () => {
    const runs = log(
      [december, "C1", "B", "C", 63.5],
      [june, "C1", "A", "A", 70],
      ["Customer key", "note by hand", "", "", ""]
    );
    const history = tierHistory(runs, ["C1"], Uint8Array.of(3), december + 181);
    expect(history.lastEarned[0]).toBe(2);
    expect(history.lastFinal[0]).toBe(3);
    expect(history.lastScore[0]).toBe(63.5);
    expect(history.runsSeen[0]).toBe(2);
    expect(history.runsLogged).toBe(2);
  });

  test("a run of the same analysis date is this period again and does not count as a period", () => {
    const runs = log([june, "C1", "A", "A", 82], [december, "C1", "A", "A", 83]);
    const history = tierHistory(runs, ["C1"], null, december);
    expect(history.runsLogged).toBe(1);
    expect(history.lastScore[0]).toBe(82);
  });

  test("fired gates are listed by their bits", () => {
    expect(firedGates((1 << 1) | (1 << 3) | (1 << 11))).toEqual(["G01", "G03", "G11"]);
  });
});
