import type { BookConditionalFormat } from "../book/book";
import { cellAddress, parseAreas, rangeAddress } from "./a1";
import { makeRule, readRule } from "./conditionalRules";
import type { FormatIds } from "./conditionalRules";
import type { StyleReader } from "./styleRead";
import { attribute, childrenNamed, element, flag, insertInOrder, numberAttribute, prefixOf, remove, setAttribute } from "./xmlEdit";
import type { XmlElement } from "./xmlTree";
import { WORKSHEET_ORDER } from "./worksheetOrder";

interface Found {
  readonly rule: XmlElement;
  readonly group: XmlElement;
  readonly format: BookConditionalFormat;
}

export const readConditionalFormats = (root: XmlElement, styles: StyleReader): BookConditionalFormat[] => findRules(root, styles).map(({ format }) => format);

function findRules(root: XmlElement, styles: StyleReader): Found[] {
  const found: Found[] = [];
  childrenNamed(root, "conditionalFormatting").forEach((group, groupIndex) => {
    const areas = parseAreas(attribute(group, "sqref") ?? "");
    if (areas.length === 0) return;
    childrenNamed(group, "cfRule").forEach((rule, ruleIndex) => {
      const stopIfTrue = flag(rule, "stopIfTrue");
      const format: BookConditionalFormat = {
        id: `cf${groupIndex + 1}.${ruleIndex + 1}`,
        rect: areas[0]!,
        ...(areas.length > 1 ? { areas } : {}),
        ...readRule(rule, styles),
        ...(stopIfTrue ? { stopIfTrue } : {}),
      };
      found.push({ rule, group, format });
    });
  });
  return found;
}

const keyOf = ({ rect, areas, type, definition, stopIfTrue }: BookConditionalFormat): string =>
  JSON.stringify([areas ?? [rect], type, definition, stopIfTrue ?? false]);

/** Keeps what is unchanged, takes out what is gone, adds new rules at lower priority. @returns what has no form in a file. */
export function writeConditionalFormats(root: XmlElement, formats: readonly BookConditionalFormat[], styles: StyleReader, formatId: FormatIds): BookConditionalFormat[] {
  const wanted = formats.map((format) => ({ key: keyOf(format), format }));
  let priority = 0;
  for (const { rule, group, format } of findRules(root, styles)) {
    const index = wanted.findIndex(({ key }) => key === keyOf(format));
    if (index < 0) {
      remove(group, rule);
      if (childrenNamed(group, "cfRule").length === 0) remove(root, group);
      continue;
    }
    wanted.splice(index, 1);
    priority = Math.max(priority, numberAttribute(rule, "priority") ?? 0);
  }
  const failed: BookConditionalFormat[] = [];
  for (const { format } of wanted) {
    const rule = makeRule(prefixOf(root), format, cellAddress(format.rect.row, format.rect.column), formatId);
    if (!rule) {
      failed.push(format);
      continue;
    }
    setAttribute(rule, "priority", ++priority);
    if (format.stopIfTrue) setAttribute(rule, "stopIfTrue", "1");
    const sqref = (format.areas ?? [format.rect]).map(rangeAddress).join(" ");
    insertInOrder(root, element(`${prefixOf(root)}conditionalFormatting`, { sqref }, [rule]), WORKSHEET_ORDER);
  }
  return failed;
}
