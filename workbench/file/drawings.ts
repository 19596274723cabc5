import type { BookChart, BookSheet } from "../book/book";
import { chartXml } from "./chartXml";
import type { Lookup } from "./chartXml";
import { columnWidth, EMU_PER_POINT } from "./measures";
import { relationshipPrefix } from "./hyperlinks";
import { DECLARATION } from "./packageEdit";
import type { PackageEdit } from "./packageEdit";
import type { Loss } from "./refusals";
import { parseXml } from "./xmlTree";
import type { XmlElement } from "./xmlTree";
import {
  append,
  attribute,
  childNamed,
  descendantsNamed,
  element,
  elementsOf,
  insertInOrder,
  numberAttribute,
  prefixOf,
  remove,
} from "./xmlEdit";
import { WORKSHEET_ORDER } from "./worksheetOrder";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * Adds, replaces and removes charts; pictures and shapes of the drawing stay.
 * @param before the charts as they were read, as JSON by id: what is equal is not touched.
 */
export async function writeCharts(
  edit: PackageEdit,
  part: string,
  root: XmlElement,
  sheet: BookSheet,
  before: ReadonlyMap<string, string>,
  lookup: Lookup,
  losses: Loss[]
): Promise<void> {
  const kept = new Set<string>();
  const made: BookChart[] = [];
  for (const chart of sheet.charts) {
    if (before.get(chart.id) === JSON.stringify(chart)) kept.add(chart.id);
    else made.push(chart);
  }
  const gone = [...before.keys()].filter((id) => !kept.has(id));
  if (made.length === 0 && gone.length === 0) return;
  const drawing = await drawingPart(edit, part, root);
  const drawingRoot = (await edit.xml(drawing)).root;
  for (const id of gone) await removeChart(edit, drawing, drawingRoot, id);
  for (const chart of made) {
    const xml = chartXml(chart, lookup);
    if (xml === null) {
      losses.push({
        sheet: sheet.name,
        what: "chartNotWritten",
        detail: `${chart.name} (${chart.type})`,
      });
      continue;
    }
    if (before.has(chart.id))
      losses.push({ sheet: sheet.name, what: "chartDetails", detail: chart.name });
    const name = edit.freeName("xl/charts/chart", ".xml");
    await edit.addXml(name, CHART_TYPE, { ...parseXml(xml), before: DECLARATION });
    append(
      drawingRoot,
      anchor(drawingRoot, sheet, chart, await edit.relate(drawing, "chart", name))
    );
  }
}

async function drawingPart(edit: PackageEdit, part: string, root: XmlElement): Promise<string> {
  const id = attribute(childNamed(root, "drawing"), "id");
  const existing = (await edit.relationships(part)).find((item) => item.id === id)?.target;
  if (existing && edit.has(existing)) return existing;
  const name = edit.freeName("xl/drawings/drawing", ".xml");
  await edit.addXml(name, DRAWING_TYPE, {
    before: DECLARATION,
    root: element("xdr:wsDr", { "xmlns:xdr": XDR, "xmlns:a": A }),
    after: "",
  });
  const relationship = await edit.relate(part, "drawing", name);
  insertInOrder(
    root,
    element(`${prefixOf(root)}drawing`, { [`${relationshipPrefix(root)}:id`]: relationship }),
    WORKSHEET_ORDER
  );
  return name;
}

async function removeChart(
  edit: PackageEdit,
  drawing: string,
  root: XmlElement,
  chart: string
): Promise<void> {
  const relationship = (await edit.relationships(drawing)).find(({ target }) => target === chart);
  for (const item of elementsOf(root)) {
    const references = descendantsNamed(item, "chart").map((reference) =>
      attribute(reference, "id")
    );
    if (relationship && references.includes(relationship.id)) remove(root, item);
  }
  // What belongs to the chart alone (its colours and style) goes with it.
  for (const { target, type, isExternal } of await edit.relationships(chart)) {
    if (!isExternal && /^chart(Style|ColorStyle)$/.test(type)) await edit.remove(target);
  }
  if (relationship) await edit.unrelate(drawing, relationship.id);
  await edit.remove(chart);
}

function anchor(
  root: XmlElement,
  sheet: BookSheet,
  chart: BookChart,
  relationship: string
): XmlElement {
  const prefix = prefixOf(root);
  const ids = descendantsNamed(root, "cNvPr").map((item) => numberAttribute(item, "id") ?? 0);
  const id = Math.max(1, ...ids) + 1;
  const from = cornerAt(sheet, chart.left, chart.top);
  const to = cornerAt(sheet, chart.left + chart.width, chart.top + chart.height);
  const corner = (name: string, { column, columnOffset, row, rowOffset }: Corner) =>
    element(prefix + name, {}, [
      element(`${prefix}col`, {}, String(column)),
      element(`${prefix}colOff`, {}, String(columnOffset)),
      element(`${prefix}row`, {}, String(row)),
      element(`${prefix}rowOff`, {}, String(rowOffset)),
    ]);
  const frame = element(`${prefix}graphicFrame`, { macro: "" }, [
    element(`${prefix}nvGraphicFramePr`, {}, [
      element(`${prefix}cNvPr`, { id, name: chart.name }),
      element(`${prefix}cNvGraphicFramePr`),
    ]),
    element(`${prefix}xfrm`, {}, [
      element("a:off", { "xmlns:a": A, x: 0, y: 0 }),
      element("a:ext", { "xmlns:a": A, cx: 0, cy: 0 }),
    ]),
    element("a:graphic", { "xmlns:a": A }, [
      element("a:graphicData", { uri: C }, [
        element("c:chart", { "xmlns:c": C, "xmlns:r": R, "r:id": relationship }),
      ]),
    ]),
  ]);
  return element(`${prefix}twoCellAnchor`, {}, [
    corner("from", from),
    corner("to", to),
    frame,
    element(`${prefix}clientData`),
  ]);
}

interface Corner {
  readonly column: number;
  readonly columnOffset: number;
  readonly row: number;
  readonly rowOffset: number;
}

/** The cell under a point of the sheet, with the distance from its corner in EMU. */
function cornerAt(sheet: BookSheet, x: number, y: number): Corner {
  let column = 0;
  let left = Math.max(0, x);
  for (
    let width = columnWidth(sheet, 0);
    left >= width && column < 16383;
    width = columnWidth(sheet, ++column)
  )
    left -= width;
  let row = 0;
  let top = Math.max(0, y);
  const height = (index: number) =>
    sheet.hiddenRows.has(index) ? 0 : (sheet.rowHeights.get(index) ?? sheet.defaultRowHeight ?? 15);
  for (let tall = height(0); top >= tall && row < 1048575; tall = height(++row)) top -= tall;
  return {
    column,
    columnOffset: Math.round(left * EMU_PER_POINT),
    row,
    rowOffset: Math.round(top * EMU_PER_POINT),
  };
}
