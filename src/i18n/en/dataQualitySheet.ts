import type { DataQualityWords } from "../../reports/dataQuality/words";

const plural = (n: number, one: string, many: string): string =>
  `${n.toLocaleString("en-US")} ${n === 1 ? one : many}`;

export const dataQualitySheet: DataQualityWords = {
  sheetName: "MCR_DataQuality",
  title: "Data quality",
  headline: {
    counts: ({ errors, warnings, notes }) =>
      `${plural(errors, "error", "errors")}, ${plural(warnings, "warning", "warnings")} and ${plural(notes, "note", "notes")}, worst first below.`,
    clean: "No problem was found in the data.",
    rows: (customers, unused) =>
      unused === 0
        ? `${plural(customers, "customer row", "customer rows")} used.`
        : `${plural(customers, "customer row", "customer rows")} used, ${plural(unused, "row", "rows")} left out.`,
    coverage: (active, all, coverage) =>
      `${active} of ${all} criteria have data: ${coverage} of the full model's weights.`,
  },
  problems: {
    title: "Problems",
    severity: "Severity",
    kind: "Kind",
    where: "Where",
    message: "What was found and what to do",
    moreOfKind: (kind, count) => `${kind}: ${count} more of this kind`,
    none: "None.",
  },
  criteria: {
    title: "Criteria and where their values come from",
    note: "A criterion without data is left out and the weights of the others are rescaled to 100. Values that were not typed are named by their source.",
    weight: "Weight",
    criterion: "Criterion",
    withData: "Customers with data",
    withDataValue: (known, all, share) => `${known} of ${all} (${share})`,
    source: "Source",
    status: "Status",
    active: "in use",
    inactive: "not in use: no data",
    tooFew: "not in use: too few values to calibrate",
  },
  calibration: {
    title: "Calibration of the money criteria",
    takenNow: (date) =>
      `Taken in this run (${date}). Later runs use the same anchors, so that nobody changes tier because others changed.`,
    takenOn: (date) =>
      `Taken on ${date} and kept, so that nobody changes tier because others changed.`,
    criterion: "Criterion",
    customers: "Customers",
    anchors: "Anchors: percentile = amount",
    anchor: (percentile, value) => `P${percentile} = ${value}`,
    smallSample: (criteria, fewest) =>
      `Small sample for ${criteria}: fewer than ${fewest} customers. Treat scores as a first orientation or enter anchors by hand.`,
    note: "P5 scores 0, P25 25, P50 50, P75 75 and P95 100 points; between them the score rises in straight lines.",
  },
  mapping: {
    title: "Which column was read as what",
    table: (kind, sheet, rows) => `${kind}: sheet “${sheet}”, ${rows} rows`,
    confidence: "Sure",
    field: "Field",
    column: "Column",
    header: "Header",
    reason: "Why",
    unmapped: (headers) => `Columns not used: ${headers}`,
    allMapped: "Every column was used.",
  },
};
