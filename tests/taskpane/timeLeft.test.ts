import { advance, percentOf, secondsLeft } from "../../src/taskpane/state/timeLeft";

const reading = (done: number, nowMs: number) => ({
  phase: "read" as const,
  done,
  total: 100_000,
  nowMs,
});
const at = (done: number, nowMs: number, startedMs = 0) => ({ ...reading(done, nowMs), startedMs });

test("after 4 s for a quarter of the rows, 12 s are left", () => {
  expect(secondsLeft(at(25_000, 4000))).toBe(12);
});

test("nothing is promised before a second has passed and a tenth is done", () => {
  expect(secondsLeft(at(50_000, 900))).toBeNull();
  expect(secondsLeft(at(9_999, 5000))).toBeNull();
});

test("while the total is unknown there is neither a percentage nor a time", () => {
  expect(percentOf({ phase: "survey", done: 3, total: 0 })).toBeNull();
  expect(secondsLeft({ phase: "survey", done: 3, total: 0, startedMs: 0, nowMs: 9000 })).toBeNull();
});

test("a percentage never exceeds 100, even when more was done than announced", () => {
  expect(percentOf({ phase: "read", done: 120, total: 100 })).toBe(100);
});

test("the clock of a phase starts when the phase does", () => {
  const first = advance(null, { phase: "read", done: 0, total: 10 }, 1000);
  const later = advance(first, { phase: "read", done: 5, total: 10 }, 3000);
  const next = advance(later, { phase: "write", done: 0, total: 10 }, 4000);
  expect([first.startedMs, later.startedMs, next.startedMs]).toEqual([1000, 1000, 4000]);
});
