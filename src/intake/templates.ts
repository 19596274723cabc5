import type { EnumName, FieldKey, FieldType, TableKind } from "./fields";

/** Columns of the empty table that a user can insert, by kind, in sheet order. Every header is the field's own name. */
// One kind per entry: this is a table.
// prettier-ignore
export const templateColumns: Readonly<Record<TableKind, readonly FieldKey[]>> = {
  customers: [
    "customerId", "customerName", "parentGroup", "customerType", "relationshipType", "industry", "segment", "region", "accountManager", "backupOwner",
    "relationshipStart", "contractEnd", "status", "revenue", "revenuePrev", "contributionProfit", "servingFTE", "activeMonths12",
    "walletSize", "shareOfWallet", "supplierCount", "supplierRank", "customerGrowth", "industryOutlook", "strategicFit", "industryPosition", "productLines",
    "satisfaction", "helpSucceed", "strategicAlignment", "switchIntent", "onTimeDelivery", "contactsCount", "complaints12m",
    "financialHealth", "avgDaysLate", "arBalance", "overdueAmount", "unbilled", "openOrders", "committedStock",
    "unamortisedInvestment", "creditLimit", "paymentTerms", "creditHold", "frameworkContract",
    "existingTier", "financeReview", "swotSigned", "reviewRounds", "notes",
  ],
  transactions: [
    "documentNo", "customerId", "customerName", "transactionDate", "product", "productLine", "projectId", "quantity", "amount", "cost", "documentKind", "currencyCode",
  ],
  receivables: [
    "documentNo", "customerId", "customerName", "invoiceDate", "dueDate", "paidDate", "invoiceAmount", "paidAmount", "arBalance", "currencyCode",
  ],
  financials: [
    "customerId", "customerName", "fiscalYear", "periodEnd", "currencyCode", "unitName", "auditOpinion", "consolidated", "source",
    "finRevenue", "finCogs", "finEbit", "finInterest", "finPretax", "finNetIncome", "finDepreciation", "finCfo",
    "finTotalAssets", "finCurrentAssets", "finCash", "finReceivables", "finInventory", "finPpe",
    "finTotalLiab", "finCurrentLiab", "finPayables", "finShortDebt", "finLongDebt", "finEquity", "finRetained",
  ],
  clientArchive: [
    "entryId", "customerId", "customerName", "archiveSection", "statement", "interpretation", "factOrInference", "source", "entryDate", "author",
    "verified", "reviewRound", "entryStatus", "severity", "likelihood", "swotTag", "linkedProduct",
  ],
  supplierArchive: [
    "customerId", "customerName", "purchaseCategory", "supplierName", "isOurCompany", "supplierPosition",
    "criterion", "criterionWeight", "criterionOrder", "pairwiseJudgement", "supplierScore", "supplierSpend", "sourcingPolicy", "switchIntent",
    "competitorMove", "ourAnswer", "evidenceText", "factOrInference", "source", "entryDate", "verified",
  ],
  organisation: [
    "customerId", "customerName", "unitOfOrganisation", "unitRole", "decisionRight", "processStep", "stepDays", "forecastChange", "expectedDate",
    "factOrInference", "source", "entryDate",
  ],
  contacts: [
    "customerId", "customerName", "contactName", "contactRole", "buyingRole", "contactLayer", "stance", "ourOwner", "backupOwner", "lastVisit",
  ],
  activities: [
    "customerId", "customerName", "activityDate", "activityType", "onProject", "announced", "participants", "ourOwner", "activityFinding",
  ],
  feedback: [
    "customerId", "customerName", "endUser", "feedbackFrom", "feedbackChannel", "feedbackType", "feedbackText", "severity", "openedDate", "closedDate",
    "isOpportunity", "linkedProduct", "entryStatus",
  ],
  segments: [
    "segment", "region", "industry", "productLine", "segmentSize", "segmentGrowth", "segmentSales", "marketShare", "competitorName", "competitorShare",
  ],
  products: ["productId", "product", "productLine", "productLifecycle", "strategicLine", "sellingPoint", "unitPrice"],
  demand: ["customerId", "customerName", "product", "fiscalYear", "expectedDate", "expectedNeed", "quantity", "demandConfidence", "resourceNeeded"],
};

/** The cells that carry the example mark, so that the row is known whichever of them identifies a row of the kind. */
export const markedFields: Readonly<Record<TableKind, readonly FieldKey[]>> = {
  customers: ["customerId", "customerName"],
  transactions: ["customerId", "customerName"],
  receivables: ["customerId", "customerName"],
  financials: ["customerId", "customerName"],
  clientArchive: ["customerId", "customerName"],
  supplierArchive: ["customerId", "customerName", "supplierName"],
  organisation: ["customerId", "customerName"],
  contacts: ["customerId", "customerName", "contactName"],
  activities: ["customerId", "customerName"],
  feedback: ["customerId", "customerName"],
  segments: ["segment"],
  products: ["productId", "product"],
  demand: ["customerId", "customerName"],
};

/** What stands in an example row: text, numbers, dates as serials, yes or no as true or false, codes of enum fields. */
export type ExampleValue = string | number | boolean;

/** Words of the tables that a user can insert. */
export interface TemplateWords {
  /** Begins the cells that name the example row; intake knows it by the brackets. */
  readonly exampleMark: string;
  /** The names and sentences of the believable row per kind; its numbers and codes are in exampleRows.ts. */
  readonly examples: Readonly<Record<TableKind, Readonly<Partial<Record<FieldKey, string>>>>>;
  /** A word per code of the enum fields, as intake reads it. */
  readonly choices: Readonly<Record<EnumName, Readonly<Record<string, string>>>>;
  readonly flags: { readonly yes: string; readonly no: string };
  /** Words to choose from where intake keeps the words. */
  readonly fieldChoices: Readonly<Partial<Record<FieldKey, readonly string[]>>>;
  readonly help: {
    readonly types: Readonly<Record<FieldType, string>>;
    readonly fields: Readonly<Partial<Record<FieldKey, string>>>;
    /** Said when something is typed that is not in the list. */
    readonly otherChoice: string;
    /** A help text with what may be chosen. */
    readonly oneOf: (help: string, choices: string) => string;
  };
}
