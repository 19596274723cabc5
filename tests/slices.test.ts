import { atOnce, createBreath, inSlices, type Slices } from "../src/slices";

/** Adds one to ten in ten slices, each of which takes `ms` of a clock that only it moves. */
function* sum(clock: { ms: number }, ms: number): Slices<number> {
  let total = 0;
  for (let i = 1; i <= 10; i++) {
    total += i;
    clock.ms += ms;
    yield;
  }
  return total;
}

test("a computation in slices comes to the same result at once and with pauses: 1 + … + 10 = 55", async () => {
  expect(atOnce(sum({ ms: 0 }, 5))).toBe(55);
  expect(await inSlices(sum({ ms: 0 }, 5))).toBe(55);
});

test("the pane gets a turn after every 12 ms of work: ten slices of 5 ms pause three times, after 15, 30 and 45 ms", async () => {
  const clock = { ms: 0 };
  const pausedAt: number[] = [];
  const breathe = createBreath(
    async () => void pausedAt.push(clock.ms),
    () => clock.ms
  );
  await inSlices(sum(clock, 5), breathe);
  expect(pausedAt).toEqual([15, 30, 45]);
});

test("work that was ended between two slices does nothing more", async () => {
  const clock = { ms: 0 };
  const work = sum(clock, 5);
  await inSlices(
    work,
    createBreath(
      async () => void work.return(-1),
      () => clock.ms
    )
  );
  // Three of ten slices: the rest never ran.
  expect(clock.ms).toBe(15);
});
