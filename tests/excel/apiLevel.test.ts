import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** Excel's requirement sets as they stand in the type definitions: "[Api set: ExcelApi 1.14]" at every class and member. */
const floor = [1, 14] as const;
const root = join(import.meta.dirname, "../..");
const folder = join(root, "src/excel");

interface Use {
  readonly file: string;
  readonly line: number;
  readonly member: string;
  readonly set: string;
}

function compile(files: readonly string[], virtual?: { name: string; text: string }): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
    types: ["office-js", "node"],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  if (virtual) {
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (name, version, ...rest) =>
      name === virtual.name
        ? ts.createSourceFile(name, virtual.text, version)
        : read(name, version, ...rest);
    const exists = host.fileExists.bind(host);
    host.fileExists = (name) => name === virtual.name || exists(name);
  }
  return ts.createProgram([...files], options, host);
}

/** "ExcelApi 1.1 for reading visibility; 1.2 for setting it.": the highest counts; a set of another name is never there. */
function isAbove(set: string): boolean {
  if (!set.startsWith("ExcelApi ")) return true;
  return [...set.matchAll(/(\d+)\.(\d+)/g)].some(
    ([, major, minor]) =>
      Number(major) > floor[0] || (Number(major) === floor[0] && Number(minor) > floor[1])
  );
}

function setOf(symbol: ts.Symbol): { member: string; set: string } | null {
  for (const declaration of symbol.declarations ?? []) {
    if (!declaration.getSourceFile().fileName.includes("@types/office-js")) continue;
    const text = declaration
      .getSourceFile()
      .text.slice(declaration.getFullStart(), declaration.getStart());
    const set = /\[Api set:\s*((?:ExcelApi|ExcelApiOnline|ExcelApiDesktop)[^\]]*?)\s*\]/.exec(
      text
    )?.[1];
    const owner = (declaration.parent as Partial<ts.InterfaceDeclaration>).name?.text ?? "";
    if (set) return { member: `${owner}.${symbol.name}`, set };
  }
  return null;
}

/** A use is guarded when a condition around it asks for the version: `if (hasExcelApi("1.18")) …`. */
function isGuarded(node: ts.Node, set: string): boolean {
  const version = /([\d.]+)$/.exec(set)?.[1] ?? "";
  for (let inner: ts.Node = node, outer = node.parent; outer; inner = outer, outer = outer.parent) {
    const condition = ts.isIfStatement(outer)
      ? outer.expression
      : ts.isConditionalExpression(outer)
        ? outer.condition
        : ts.isBinaryExpression(outer)
          ? outer.left
          : null;
    if (
      condition &&
      condition !== inner &&
      condition.getText().includes(`hasExcelApi("${version}")`)
    )
      return true;
  }
  return false;
}

function uses(
  program: ts.Program,
  isOurs: (file: string) => boolean
): { above: Use[]; all: Use[] } {
  const checker = program.getTypeChecker();
  const all: Use[] = [];
  const above: Use[] = [];
  for (const source of program.getSourceFiles().filter(({ fileName }) => isOurs(fileName))) {
    const visit = (node: ts.Node): void => {
      const named = ts.isPropertyAccessExpression(node)
        ? node.name
        : ts.isBindingElement(node) && ts.isIdentifier(node.name)
          ? (node.propertyName ?? node.name)
          : ts.isPropertyAssignment(node)
            ? node.name
            : null;
      const symbol = named && memberSymbol(checker, node, named);
      const found = symbol ? setOf(symbol) : null;
      if (found) {
        const use = {
          file: source.fileName.slice(root.length + 1),
          line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
          ...found,
        };
        all.push(use);
        if (isAbove(found.set) && !isGuarded(node, found.set)) above.push(use);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { above, all };
}

function memberSymbol(
  checker: ts.TypeChecker,
  node: ts.Node,
  name: ts.Node
): ts.Symbol | undefined {
  if (ts.isBindingElement(node))
    return checker.getTypeAtLocation(node.parent).getProperty(name.getText());
  if (ts.isPropertyAssignment(node))
    return checker.getContextualType(node.parent)?.getProperty(name.getText());
  return checker.getSymbolAtLocation(name);
}

const imagined = join(folder, "imagined.ts");
const imaginedText = `
  declare function hasExcelApi(version: string): boolean;
  export function f(sheet: Excel.Worksheet, range: Excel.Range): void {
    sheet.notes.add("A1", "x");
    if (hasExcelApi("1.18")) sheet.notes.add("A2", "y");
    const { valuesAsJson } = range;
    range.values = [[valuesAsJson.length]];
  }`;

describe("members of Excel's object model", () => {
  let program: ts.Program;
  let ours: ReturnType<typeof uses>;
  beforeAll(() => {
    const files = readdirSync(folder)
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(folder, name));
    program = compile([...files, imagined], { name: imagined, text: imaginedText });
    ours = uses(program, (file) => file.startsWith(folder) && file !== imagined);
  }, 120_000);

  test("the adapter uses nothing above ExcelApi 1.14 without asking first", () => {
    // Enough to know that the adapter was seen at work.
    expect(ours.all.length).toBeGreaterThan(250);
    expect(new Set(ours.all.map(({ member }) => member)).has("Range.copyFrom")).toBe(true);
    expect(ours.above).toEqual([]);
  });

  test("one above the floor is found, and allowed behind its condition", () => {
    const { above } = uses(program, (file) => file === imagined);
    expect(above.map(({ member, line }) => `${member}:${line}`)).toEqual([
      "NoteCollection.add:4",
      "Worksheet.notes:4",
      "Range.valuesAsJson:6",
    ]);
  });

  const list = join(root, "../shared/data/apiset.json");
  const withList = existsSync(list) ? test : test.skip;
  withList(
    "stand in the same set in the machine-made list (skipped where that list is absent)",
    () => {
      const sets = JSON.parse(readFileSync(list, "utf8")) as Record<string, string>;
      const differing = ours.all.filter(
        ({ member, set }) => /^Excel/.test(sets[member] ?? "") && sets[member] !== set
      );
      expect(differing).toEqual([]);
    }
  );
});
