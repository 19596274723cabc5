import { IntakeError } from "../../src/intake/IntakeError";
import { failureFrom } from "../../src/taskpane/state/failure";
import { HostError } from "../../src/workbook/HostError";

test("a refusal of Excel keeps its code and place", () => {
  expect(failureFrom(new HostError("filtered", { sheet: "Customers" }))).toEqual({
    kind: "host",
    code: "filtered",
    place: { sheet: "Customers" },
  });
});

test("input that cannot be used keeps its code and facts", () => {
  expect(failureFrom(new IntakeError("emptyTable", { table: "Customers" }))).toEqual({
    kind: "intake",
    code: "emptyTable",
    facts: { table: "Customers" },
  });
});

test("a fault of ours names its kind and place, never its message, which may quote a cell", () => {
  const failure = failureFrom(new TypeError("cannot read 澄启通信有限公司"));
  expect(failure.kind).toBe("bug");
  const detail = failure.kind === "bug" ? failure.detail : "";
  expect(detail).toContain("TypeError");
  expect(detail).toContain("failure.test");
  expect(detail).not.toContain("澄启通信");
});
