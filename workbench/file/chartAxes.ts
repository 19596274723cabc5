import type { BookChart } from "../book/book";
import { lookAt } from "./chartLooks";
import { encodeAttribute, encodeText } from "./xmlText";

/** Which axes a chart has. */
export interface AxisKind {
  readonly isXY: boolean;
  readonly isBar: boolean;
  readonly isRadar: boolean;
  readonly isPercent: boolean;
  readonly hasSecond: boolean;
}

export const AXES = { first: [111111111, 222222222], second: [333333333, 444444444] } as const;

/** @param part "title", "valueAxis.title", …: where the chart's looks may set size, weight and colour. */
export function titleXml(chart: BookChart, part: string, text: string, usualSize: number): string {
  const size = Math.round((lookAt(chart, `${part}.font.size`, "number") ?? usualSize / 100) * 100);
  const bold = lookAt(chart, `${part}.font.bold`, "boolean") ? 1 : 0;
  const color = lookAt(chart, `${part}.font.color`, "string");
  const fill =
    color === undefined
      ? ""
      : `<a:solidFill><a:srgbClr val="${encodeAttribute(color.slice(1))}"/></a:solidFill>`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold}">${fill}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="en-US" sz="${size}" b="${bold}">${fill}</a:rPr><a:t>${encodeText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

const GRID =
  '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="E1E1E1"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
const TICKS =
  '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';

export function axesXml(chart: BookChart, kind: AxisKind): string {
  return (
    categoryAxis(chart, kind) + valueAxis(chart, kind) + (kind.hasSecond ? secondAxes(chart) : "")
  );
}

const numbers = (code: string | undefined): string =>
  `<c:numFmt formatCode="${encodeAttribute(code ?? "General")}" sourceLinked="${code === undefined ? 1 : 0}"/>`;

/** Scaling with its limits (the schema wants the maximum first), and whether the axis is shown. */
function scale(
  chart: BookChart,
  place: string,
  minimum: number | null | undefined,
  maximum: number | null | undefined
): string {
  const orientation = lookAt(chart, `${place}.reversePlotOrder`, "boolean") ? "maxMin" : "minMax";
  const max = maximum === null || maximum === undefined ? "" : `<c:max val="${maximum}"/>`;
  const min = minimum === null || minimum === undefined ? "" : `<c:min val="${minimum}"/>`;
  return `<c:scaling><c:orientation val="${orientation}"/>${max}${min}</c:scaling><c:delete val="${lookAt(chart, `${place}.visible`, "boolean") === false ? 1 : 0}"/>`;
}

const gridlines = (chart: BookChart, place: string, usual: boolean): string =>
  (lookAt(chart, `${place}.majorGridlines.visible`, "boolean") ?? usual) ? GRID : "";

function titleOf(chart: BookChart, place: string, text: string | null): string {
  return text === null || text === "" ? "" : titleXml(chart, `${place}.title`, text, 1000);
}

function unit(chart: BookChart, place: string): string {
  const major = lookAt(chart, `${place}.majorUnit`, "number");
  return major === undefined ? "" : `<c:majorUnit val="${major}"/>`;
}

function categoryAxis(chart: BookChart, { isXY, isBar, isRadar }: AxisKind): string {
  const [id, cross] = AXES.first;
  const place = "categoryAxis";
  const title = titleOf(chart, place, chart.axisTitles.category);
  const format = lookAt(chart, `${place}.numberFormat`, "string");
  if (isXY) {
    const limits = scale(
      chart,
      place,
      lookAt(chart, `${place}.minimum`, "number"),
      lookAt(chart, `${place}.maximum`, "number")
    );
    return (
      `<c:valAx><c:axId val="${id}"/>${limits}<c:axPos val="b"/>${gridlines(chart, place, true)}${title}${numbers(format)}${TICKS}` +
      `<c:crossAx val="${cross}"/><c:crosses val="autoZero"/><c:crossBetween val="midCat"/>${unit(chart, place)}</c:valAx>`
    );
  }
  return (
    `<c:catAx><c:axId val="${id}"/>${scale(chart, place, null, null)}<c:axPos val="${isBar ? "l" : "b"}"/>${gridlines(chart, place, isRadar)}${title}${numbers(format)}${TICKS}` +
    `<c:crossAx val="${cross}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`
  );
}

function valueAxis(chart: BookChart, { isXY, isBar, isPercent }: AxisKind): string {
  const [cross, id] = AXES.first;
  const { minimum, maximum, numberFormat } = chart.valueAxis;
  // A reversed category axis takes the value axis with it to the other end, unless it crosses there.
  const crosses = lookAt(chart, "categoryAxis.reversePlotOrder", "boolean") ? "max" : "autoZero";
  return (
    `<c:valAx><c:axId val="${id}"/>${scale(chart, "valueAxis", minimum, maximum)}<c:axPos val="${isBar ? "b" : "l"}"/>${gridlines(chart, "valueAxis", true)}` +
    `${titleOf(chart, "valueAxis", chart.axisTitles.value)}${numbers(numberFormat ?? (isPercent ? "0%" : undefined))}${TICKS}` +
    `<c:crossAx val="${cross}"/><c:crosses val="${crosses}"/><c:crossBetween val="${isXY ? "midCat" : "between"}"/>${unit(chart, "valueAxis")}</c:valAx>`
  );
}

/** The second value axis stands at the right; its categories are those of the first and hidden. */
function secondAxes(chart: BookChart): string {
  const [category, value] = AXES.second;
  const place = "secondaryvalueAxis";
  const limits = scale(
    chart,
    place,
    lookAt(chart, `${place}.minimum`, "number") ?? 0,
    lookAt(chart, `${place}.maximum`, "number")
  );
  return (
    `<c:valAx><c:axId val="${value}"/>${limits}<c:axPos val="r"/>${numbers(lookAt(chart, `${place}.numberFormat`, "string"))}${TICKS}` +
    `<c:crossAx val="${category}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>` +
    `<c:catAx><c:axId val="${category}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/><c:axPos val="b"/>${TICKS}` +
    `<c:crossAx val="${value}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`
  );
}
