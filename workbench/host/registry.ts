import { applicationClass } from "./classes/Application";
import { autoFilterClass } from "./classes/AutoFilter";
import { chartClass } from "./classes/Chart";
import { chartAxesClass } from "./classes/ChartAxes";
import { chartAxisClass } from "./classes/ChartAxis";
import { chartAxisTitleClass } from "./classes/ChartAxisTitle";
import { chartCollectionClass } from "./classes/ChartCollection";
import { chartDataLabelsClass } from "./classes/ChartDataLabels";
import { chartFillClass } from "./classes/ChartFill";
import { chartFontClass } from "./classes/ChartFont";
import { chartGridlinesClass } from "./classes/ChartGridlines";
import { chartLegendClass } from "./classes/ChartLegend";
import { chartLineFormatClass, chartBorderClass } from "./classes/ChartLineFormat";
import { chartPointClass } from "./classes/ChartPoint";
import { chartPointsCollectionClass } from "./classes/ChartPointsCollection";
import { chartSeriesClass } from "./classes/ChartSeries";
import { chartSeriesCollectionClass } from "./classes/ChartSeriesCollection";
import { chartTitleClass } from "./classes/ChartTitle";
import { colorScaleClass } from "./classes/ColorScaleConditionalFormat";
import { commentClass } from "./classes/Comment";
import { commentCollectionClass } from "./classes/CommentCollection";
import { conditionalFormatClass } from "./classes/ConditionalFormat";
import { conditionalFormatCollectionClass } from "./classes/ConditionalFormatCollection";
import { conditionalFormatRuleClass } from "./classes/ConditionalFormatRule";
import { conditionalRangeFillClass } from "./classes/ConditionalRangeFill";
import { conditionalRangeFontClass } from "./classes/ConditionalRangeFont";
import { conditionalRangeFormatClass } from "./classes/ConditionalRangeFormat";
import { cultureInfoClass, numberFormatInfoClass } from "./classes/CultureInfo";
import { customClass } from "./classes/CustomConditionalFormat";
import { dataBarClass, dataBarPositiveFormatClass } from "./classes/DataBarConditionalFormat";
import { dataValidationClass } from "./classes/DataValidation";
import { documentPropertiesClass } from "./classes/DocumentProperties";
import { formatProtectionClass } from "./classes/FormatProtection";
import { headerFooterClass } from "./classes/HeaderFooter";
import { headerFooterGroupClass } from "./classes/HeaderFooterGroup";
import { iconSetClass } from "./classes/IconSetConditionalFormat";
import { namedItemClass } from "./classes/NamedItem";
import { namedItemCollectionClass } from "./classes/NamedItemCollection";
import { pageBreakClass } from "./classes/PageBreak";
import { pageBreakCollectionClass } from "./classes/PageBreakCollection";
import { pageLayoutClass } from "./classes/PageLayout";
import { rangeClass } from "./classes/Range";
import { rangeAreasClass } from "./classes/RangeAreas";
import { rangeBorderClass } from "./classes/RangeBorder";
import { rangeBorderCollectionClass } from "./classes/RangeBorderCollection";
import { rangeCollectionClass } from "./classes/RangeCollection";
import { rangeFillClass } from "./classes/RangeFill";
import { rangeFontClass } from "./classes/RangeFont";
import { rangeFormatTargetClass } from "./classes/RangeFormat";
import { runtimeClass } from "./classes/Runtime";
import { settingClass } from "./classes/Setting";
import { settingCollectionClass } from "./classes/SettingCollection";
import { tableClass } from "./classes/Table";
import { tableCollectionClass } from "./classes/TableCollection";
import { tableColumnClass } from "./classes/TableColumn";
import { tableColumnCollectionClass } from "./classes/TableColumnCollection";
import { tableRowCollectionClass } from "./classes/TableRowCollection";
import { tableScopedCollectionClass } from "./classes/TableScopedCollection";
import { workbookClass } from "./classes/Workbook";
import { workbookProtectionClass } from "./classes/WorkbookProtection";
import { worksheetClass } from "./classes/Worksheet";
import { worksheetCollectionClass } from "./classes/WorksheetCollection";
import { worksheetCustomPropertyClass } from "./classes/WorksheetCustomProperty";
import { worksheetCustomPropertyCollectionClass } from "./classes/WorksheetCustomPropertyCollection";
import { worksheetFreezePanesClass } from "./classes/WorksheetFreezePanes";
import { worksheetProtectionClass } from "./classes/WorksheetProtection";
import {
  chartAreaFormatClass,
  chartTitleFormatClass,
  chartLegendFormatClass,
  chartDataLabelFormatClass,
  chartAxisFormatClass,
  chartAxisTitleFormatClass,
  chartGridlinesFormatClass,
  chartSeriesFormatClass,
  chartPointFormatClass,
} from "./classes/chartFormats";
import {
  cellValueClass,
  textComparisonClass,
  topBottomClass,
  presetClass,
} from "./classes/ruleConditionalFormats";
import type { ListedClass } from "./objects";

/** Every class of Excel's object model that this host implements: one line per class. Whatever is not here answers ApiNotFound. */
export const registry: readonly ListedClass[] = [
  applicationClass,
  autoFilterClass,
  chartClass,
  chartAxesClass,
  chartAxisClass,
  chartAxisTitleClass,
  chartCollectionClass,
  chartDataLabelsClass,
  chartFillClass,
  chartFontClass,
  chartGridlinesClass,
  chartLegendClass,
  chartLineFormatClass,
  chartBorderClass,
  chartPointClass,
  chartPointsCollectionClass,
  chartSeriesClass,
  chartSeriesCollectionClass,
  chartTitleClass,
  colorScaleClass,
  commentClass,
  commentCollectionClass,
  conditionalFormatClass,
  conditionalFormatCollectionClass,
  conditionalFormatRuleClass,
  conditionalRangeFillClass,
  conditionalRangeFontClass,
  conditionalRangeFormatClass,
  cultureInfoClass,
  numberFormatInfoClass,
  customClass,
  dataBarClass,
  dataBarPositiveFormatClass,
  dataValidationClass,
  documentPropertiesClass,
  formatProtectionClass,
  headerFooterClass,
  headerFooterGroupClass,
  iconSetClass,
  namedItemClass,
  namedItemCollectionClass,
  pageBreakClass,
  pageBreakCollectionClass,
  pageLayoutClass,
  rangeClass,
  rangeAreasClass,
  rangeBorderClass,
  rangeBorderCollectionClass,
  rangeCollectionClass,
  rangeFillClass,
  rangeFontClass,
  rangeFormatTargetClass,
  runtimeClass,
  settingClass,
  settingCollectionClass,
  tableClass,
  tableCollectionClass,
  tableColumnClass,
  tableColumnCollectionClass,
  tableRowCollectionClass,
  tableScopedCollectionClass,
  workbookClass,
  workbookProtectionClass,
  worksheetClass,
  worksheetCollectionClass,
  worksheetCustomPropertyClass,
  worksheetCustomPropertyCollectionClass,
  worksheetFreezePanesClass,
  worksheetProtectionClass,
  chartAreaFormatClass,
  chartTitleFormatClass,
  chartLegendFormatClass,
  chartDataLabelFormatClass,
  chartAxisFormatClass,
  chartAxisTitleFormatClass,
  chartGridlinesFormatClass,
  chartSeriesFormatClass,
  chartPointFormatClass,
  cellValueClass,
  textComparisonClass,
  topBottomClass,
  presetClass,
];
