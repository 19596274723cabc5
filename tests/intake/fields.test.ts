import type { fields } from "../../src/intake/fields";
import { fieldKeys, fieldOf, isFieldKey, tableKinds, yearChains } from "../../src/intake/fields";
import { enumCodes } from "../../src/intake/cells/enums";
import { normaliseHeader } from "../../src/intake/headers/normaliseHeader";
import { criterionKeys } from "../../src/scoring/model";

test("every criterion of the model has a field of its own on the customer table", () => {
  for (const key of criterionKeys) {
    expect(isFieldKey(key)).toBe(true);
    expect(fieldOf(key as keyof typeof fields).tables).toContain("customers");
  }
});

test("every kind of table has fields, and every field belongs to a kind", () => {
  for (const kind of tableKinds)
    expect(fieldKeys.filter((key) => fieldOf(key).tables.includes(kind)).length).toBeGreaterThan(3);
  for (const key of fieldKeys) expect(fieldOf(key).tables.length).toBeGreaterThan(0);
});

test("no two fields that live on the same table write the same header", () => {
  for (const kind of tableKinds) {
    const own = fieldKeys.filter((key) => fieldOf(key).tables[0] === kind);
    for (const language of ["en", "zh"] as const) {
      const headers = own.map((key) => normaliseHeader(fieldOf(key)[language]).full);
      const twice = headers.filter((header, at) => headers.indexOf(header) !== at);
      // The first order is the beginning of the relationship where nothing else tells it.
      expect(twice.filter((header) => header !== "首单日期")).toEqual([]);
    }
  }
});

test("limits are ordered and enums have codes", () => {
  for (const key of fieldKeys) {
    const { range, values, type } = fieldOf(key);
    if (range !== undefined) expect(range[0]).toBeLessThan(range[1]);
    if (values !== undefined) {
      expect(type).toBe("enum");
      expect(enumCodes(values).length).toBeGreaterThan(1);
    }
  }
});

test("the years of a chain are fields of one type", () => {
  for (const chain of yearChains)
    expect(new Set(chain.map((key) => fieldOf(key).type))).toEqual(new Set(["money"]));
});
