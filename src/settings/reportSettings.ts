import { namedTemplates } from "../insight/suppliers/templates";
import type { NamedTemplate, TemplateName } from "../insight/suppliers/templates";
import { environmentTools } from "../insight/swot/environment";
import type { EnvironmentTool } from "../insight/swot/environment";
import { choice, number } from "./settingKinds";
import type { Setting } from "./settingKinds";

/** What a company may choose for its sheets; own names also tell which supplier's sales are ours. */
export interface ReportChoices {
  /** The tool of the company's strategy planning, with which every SWOT sheet looks at the environment. */
  readonly environmentTool: EnvironmentTool;
  /** Criteria that stand in where an archive of suppliers has neither criteria nor scores. */
  readonly supplierTemplate: TemplateName;
  /** Under which names our own company stands among a customer's suppliers, besides the usual words for "we". */
  readonly ownNames: readonly string[];
  /** Sheets of one kind that one run makes at most. */
  readonly maxKeySheets: number;
}

/** A person can read no more than some dozens of sheets, and every sheet costs round trips. */
export const defaultReportChoices: ReportChoices = {
  environmentTool: "pest",
  supplierTemplate: "tqrdce",
  ownNames: [],
  maxKeySheets: 50,
};

/** As many sheets of ours as one workbook holds. */
const mostSheets = 200;

export const reportSettings: readonly Setting[] = [
  choice(
    "reports.environmentTool",
    "reports",
    "environmentTool",
    Object.keys(environmentTools) as EnvironmentTool[]
  ),
  choice("reports.supplierTemplate", "reports", "supplierTemplate", [
    "tqrdce",
    ...(Object.keys(namedTemplates) as NamedTemplate[]),
  ]),
  {
    path: "reports.ownNames",
    section: "reports",
    label: { name: "ownNames" },
    kind: { type: "names" },
  },
  number("reports.maxKeySheets", "reports", "maxKeySheets", [1, mostSheets], "sheets"),
];
