import fc from "fast-check";
import { layOutFlows } from "../../src/taskpane/charts/flows";

/** Lines: before; columns: now. Two places with customers: 6 of the first stay, 2 go to the second, 2 of the second stay. */
const counts = [
  [6, 2],
  [0, 2],
];

test("ten customers on 104 pixels with one gap of 4: a customer is 10 pixels on both sides", () => {
  const { from, to, flows } = layOutFlows(counts, 104);
  expect(from).toEqual([
    { place: 0, y: 0, size: 80 },
    { place: 1, y: 84, size: 20 },
  ]);
  expect(to).toEqual([
    { place: 0, y: 0, size: 60 },
    { place: 1, y: 64, size: 40 },
  ]);
  expect(flows).toEqual([
    { from: 0, to: 0, customers: 6, leftY: 0, rightY: 0, size: 60 },
    { from: 0, to: 1, customers: 2, leftY: 60, rightY: 64, size: 20 },
    { from: 1, to: 1, customers: 2, leftY: 84, rightY: 84, size: 20 },
  ]);
});

test("nobody at all draws nothing", () => {
  expect(layOutFlows([[0], [0]], 100).flows).toEqual([]);
});

test("the bands of every place fill its stack, for any migration", () => {
  const line = fc.array(fc.nat(50), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 6, maxLength: 6 }), (any) => {
      const { from, to, flows } = layOutFlows(any, 240);
      for (const { place, size } of from) {
        const bands = flows.filter((flow) => flow.from === place);
        expect(bands.reduce((sum, flow) => sum + flow.size, 0)).toBeCloseTo(size, 6);
      }
      for (const { place, y, size } of to) {
        const bands = flows.filter((flow) => flow.to === place);
        const end = Math.max(...bands.map((flow) => flow.rightY + flow.size));
        expect(end).toBeCloseTo(y + size, 6);
      }
    })
  );
});
