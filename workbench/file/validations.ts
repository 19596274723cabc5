import { ALERTS, makeValidation, OPERATORS, TYPES } from "./validationWrite";
import type { BookValidation } from "../book/book";
import { parseAreas } from "./a1";
import { formulaFromFile } from "./formulaText";
import {
  append,
  attribute,
  childNamed,
  childrenNamed,
  descendantsNamed,
  element,
  flag,
  insertInOrder,
  prefixOf,
  remove,
  setAttribute,
  textOf,
} from "./xmlEdit";
import type { XmlElement } from "./xmlTree";
import { WORKSHEET_ORDER } from "./worksheetOrder";

interface Found {
  readonly item: XmlElement;
  readonly parent: XmlElement;
  readonly validation: BookValidation;
}

export const readValidations = (root: XmlElement): BookValidation[] =>
  findValidations(root).map(({ validation }) => validation);

/** Rules of the sheet and, from the extension list, those that refer to other sheets (Excel 2010 form). */
function findValidations(root: XmlElement): Found[] {
  const lists = [
    childNamed(root, "dataValidations"),
    ...descendantsNamed(childNamed(root, "extLst") ?? element("extLst"), "dataValidations"),
  ];
  return lists.flatMap((list) =>
    (list ? childrenNamed(list, "dataValidation") : []).flatMap((item) => {
      const validation = readValidation(item);
      return validation ? [{ item, parent: list!, validation }] : [];
    })
  );
}

function readValidation(item: XmlElement): BookValidation | null {
  const areas = parseAreas(attribute(item, "sqref") ?? textOf(childNamed(item, "sqref")));
  if (areas.length === 0) return null;
  const formula = (name: string) => {
    const text = textOf(childNamed(item, name));
    return text === "" ? undefined : text;
  };
  const title = attribute(item, "promptTitle");
  const message = attribute(item, "prompt");
  const errorTitle = attribute(item, "errorTitle");
  const errorMessage = attribute(item, "error");
  return {
    rect: areas[0]!,
    ...(areas.length > 1 ? { areas } : {}),
    rule: readRule(
      attribute(item, "type") ?? "none",
      attribute(item, "operator") ?? "between",
      formula("formula1"),
      formula("formula2"),
      flag(item, "showDropDown")
    ),
    ignoreBlanks: flag(item, "allowBlank"),
    ...(title === undefined && message === undefined
      ? {}
      : {
          prompt: {
            title: title ?? "",
            message: message ?? "",
            showPrompt: flag(item, "showInputMessage"),
          },
        }),
    errorAlert: {
      title: errorTitle ?? "",
      message: errorMessage ?? "",
      showAlert: flag(item, "showErrorMessage"),
      style: ALERTS[attribute(item, "errorStyle") ?? "stop"] ?? "Stop",
    },
  };
}

function readRule(
  type: string,
  operator: string,
  formula1: string | undefined,
  formula2: string | undefined,
  hidesDropDown: boolean
): unknown {
  const name = TYPES[type];
  if (name === undefined) return {};
  const value = (text: string | undefined) =>
    text === undefined || /^-?[0-9.]+$/.test(text) ? text : formulaFromFile(text);
  if (name === "list") {
    const literal = /^"((?:[^"]|"")*)"$/.exec(formula1 ?? "");
    return {
      list: {
        inCellDropDown: !hidesDropDown,
        source: literal ? literal[1]!.replaceAll('""', '"') : formulaFromFile(formula1 ?? ""),
      },
    };
  }
  if (name === "custom") return { custom: { formula: formulaFromFile(formula1 ?? "") } };
  return {
    [name]: {
      formula1: value(formula1) ?? "",
      ...(formula2 === undefined ? {} : { formula2: value(formula2) }),
      operator: OPERATORS[operator] ?? "Between",
    },
  };
}

/** Keeps what is unchanged, takes out what is gone, adds what is new. @returns the rules that have no form in a file. */
export function writeValidations(
  root: XmlElement,
  validations: readonly BookValidation[]
): BookValidation[] {
  const wanted = validations.map((validation) => ({ key: keyOf(validation), validation }));
  const touched = new Set<XmlElement>();
  for (const { item, parent, validation } of findValidations(root)) {
    const key = keyOf(validation);
    const index = wanted.findIndex((other) => other.key === key);
    if (index >= 0) wanted.splice(index, 1);
    else {
      remove(parent, item);
      touched.add(parent);
    }
  }
  const failed: BookValidation[] = [];
  let list = childNamed(root, "dataValidations");
  for (const { validation } of wanted) {
    const item = makeValidation(prefixOf(root), validation);
    if (!item) {
      failed.push(validation);
      continue;
    }
    if (!list)
      insertInOrder(root, (list = element(`${prefixOf(root)}dataValidations`)), WORKSHEET_ORDER);
    append(list, item);
    touched.add(list);
  }
  for (const parent of touched)
    setAttribute(parent, "count", childrenNamed(parent, "dataValidation").length);
  if (list && childrenNamed(list, "dataValidation").length === 0) remove(root, list);
  removeEmptyExtension(root);
  return failed;
}

/** An extension whose last rule went would be invalid when empty. */
function removeEmptyExtension(root: XmlElement): void {
  const extensions = childNamed(root, "extLst");
  for (const extension of extensions ? childrenNamed(extensions, "ext") : []) {
    const list = childNamed(extension, "dataValidations");
    if (list && childrenNamed(list, "dataValidation").length === 0) remove(extensions!, extension);
  }
  if (extensions && childrenNamed(extensions, "ext").length === 0) remove(root, extensions);
}

/** Members in a fixed order, defaults filled in, so that equal rules have equal keys. */
function keyOf({ rect, areas, rule, ignoreBlanks, prompt, errorAlert }: BookValidation): string {
  return JSON.stringify([
    areas ?? [rect],
    rule,
    ignoreBlanks ?? true,
    prompt ?? null,
    errorAlert ?? null,
  ]);
}
