import type { BookConditionalFormat } from "../book/book";
import { cellAddress, parseAreas, rangeAddress } from "./a1";
import { readRule } from "./conditionalRules";
import { makeRule } from "./conditionalRuleWrite";
import type { FormatIds } from "./conditionalRuleWrite";
import type { StyleReader } from "./styleRead";
import {
  attribute,
  childrenNamed,
  element,
  flag,
  insertInOrder,
  numberAttribute,
  prefixOf,
  remove,
  setAttribute,
} from "./xmlEdit";
import type { XmlElement } from "./xmlTree";
import { WORKSHEET_ORDER } from "./worksheetOrder";

interface Found {
  readonly rule: XmlElement;
  readonly group: XmlElement;
  readonly format: BookConditionalFormat;
}

export const readConditionalFormats = (
  root: XmlElement,
  styles: StyleReader
): BookConditionalFormat[] => findRules(root, styles).map(({ format }) => format);

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
  // In the order in which they apply, which is not always that of the file.
  return found.sort((a, b) => priorityOf(a.rule) - priorityOf(b.rule));
}

const priorityOf = (rule: XmlElement): number =>
  numberAttribute(rule, "priority") ?? Number.MAX_SAFE_INTEGER;

const keyOf = ({ rect, areas, type, definition, stopIfTrue }: BookConditionalFormat): string =>
  JSON.stringify([areas ?? [rect], type, definition, stopIfTrue ?? false]);

/** Keeps what is unchanged, takes out what is gone, adds what is new; the first rule applies first. @returns what has no form in a file. */
export function writeConditionalFormats(
  root: XmlElement,
  formats: readonly BookConditionalFormat[],
  styles: StyleReader,
  formatId: FormatIds
): BookConditionalFormat[] {
  const before = findRules(root, styles);
  const unused = before.map((found) => ({ key: keyOf(found.format), found }));
  const failed: BookConditionalFormat[] = [];
  const kept = formats.map((format) => {
    const key = keyOf(format);
    const index = unused.findIndex((other) => other.key === key);
    return { format, found: index < 0 ? null : unused.splice(index, 1)[0]!.found };
  });
  for (const {
    found: { rule, group },
  } of unused) {
    remove(group, rule);
    if (childrenNamed(group, "cfRule").length === 0) remove(root, group);
  }
  if (
    unused.length === 0 &&
    kept.every(({ found }, index) => found !== null && found === before[index])
  )
    return failed;
  let priority = 0;
  for (const { format, found } of kept) {
    const rule =
      found?.rule ??
      makeRule(prefixOf(root), format, cellAddress(format.rect.row, format.rect.column), formatId);
    if (!rule) {
      failed.push(format);
      continue;
    }
    setAttribute(rule, "priority", ++priority);
    if (found) continue;
    if (format.stopIfTrue) setAttribute(rule, "stopIfTrue", "1");
    const sqref = (format.areas ?? [format.rect]).map(rangeAddress).join(" ");
    insertInOrder(
      root,
      element(`${prefixOf(root)}conditionalFormatting`, { sqref }, [rule]),
      WORKSHEET_ORDER
    );
  }
  return failed;
}
