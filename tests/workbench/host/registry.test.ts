import { registry } from "../../../workbench/host/registry";
import { bench } from "./support";

/** The client's own class tells its names on the wire; what we implement under another name would never be reached. */
describe("the registry of classes", () => {
  const { client } = bench();
  const library = client.Excel as unknown as Record<
    string,
    { prototype: Record<string, unknown> } | undefined
  >;
  // `showGridlines` is set under another name than it is loaded; the client makes workbooks through a class of its own.
  const wireOnly = new Set(["Worksheet.Gridlines", "Workbook.CreateAndOpenWorkbook"]);
  const camel = (name: string): string =>
    name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1);

  test("has every class once", () => {
    const names = registry.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(80);
  });

  test.each(registry.map((type) => [type.name, type] as const))(
    "%s has only members that the client knows",
    (name, { members }) => {
      const known = library[name];
      expect(known).toBeDefined();
      const prototype = known?.prototype ?? {};
      const unknown = [members.scalars, members.navigation, members.objects, members.methods]
        .flatMap((group) => Object.keys(group ?? {}))
        .filter((member) => !(camel(member) in prototype) && !wireOnly.has(`${name}.${member}`));
      expect(unknown).toEqual([]);
    }
  );
});
