import type { FieldKey, TableKind } from "../fields";

/** What tells a kind of table. */
export interface Signature {
  /** One field of every group must be there. */
  readonly needs: readonly (readonly FieldKey[])[];
  /** None of these may be there. */
  readonly without?: readonly FieldKey[];
  /** How many further fields of the kind make it certain. */
  readonly enough: number;
  /** What such a table or its sheet is called. */
  readonly called: RegExp;
}

/** Columns that name the customer. */
export const who: readonly FieldKey[] = ["customerId", "customerName"];

// prettier-ignore
export const signatures: Readonly<Record<TableKind, Signature>> = {
  customers: {
    needs: [who],
    enough: 3,
    called:
      /客户(?!档案|财务|满意|反馈|投诉|拜访)|往来单位|customers?(?! archive| financ)|clients?\b|accounts?\b|resellers?|dealers?|distributors?/i,
  },
  transactions: {
    needs: [who, ["transactionDate"], ["amount", "grossAmount", "quantity"]],
    enough: 2,
    called:
      /交易|订单|销售明细|销售流水|出库|开票明细|发票明细|流水|transactions?|orders?|invoices?|sales (?:lines|detail|ledger)|lines|txn/i,
  },
  receivables: {
    needs: [who, ["dueDate", "paidDate"], ["invoiceAmount", "arBalance", "paidAmount"]],
    enough: 2,
    called: /应收|账龄|回款|receivables?|ageing|aging|open items?|\bar\b|ari/i,
  },
  financials: {
    needs: [
      who,
      ["fiscalYear", "periodEnd"],
      [
        "finRevenue",
        "finNetIncome",
        "finTotalAssets",
        "finEquity",
        "finCfo",
        "finCurrentAssets",
        "statementValue",
      ],
    ],
    enough: 3,
    called: /财务|报表|financials?|statements?|balance sheet|income|fin\b/i,
  },
  clientArchive: {
    needs: [who, ["statement"], ["archiveSection", "factOrInference", "verified", "reviewRound"]],
    enough: 2,
    called: /客户档案|档案袋|client archive|archive|\bcar\b/i,
  },
  supplierArchive: {
    needs: [
      ["supplierName", "supplierId"],
      [
        "criterion",
        "supplierScore",
        "supplierSpend",
        "supplierShare",
        "supplierPosition",
        "scoreQuality",
        "scoreTechnology",
        "scoreDelivery",
        "scoreCost",
        "rejectRate",
        "onTimeDelivery",
        "leadTimeDays",
        "fillRate",
      ],
    ],
        enough: 2,
    called: /供应商|供方|竞争对手|suppliers?|vendors?|competitors?|\bsar\b/i,
  },
  organisation: {
    needs: [who, ["decisionRight", "processStep", "forecastChange", "unitRole"]],
    enough: 2,
    called: /组织|采购流程|org(?:anisation|anization)?\b|procurement/i,
  },
  contacts: {
    needs: [
      who,
      ["contactName"],
      ["contactRole", "contactLayer", "stance", "ourOwner", "backupOwner"],
    ],
    without: ["revenue"],
    enough: 2,
    called: /联系人|contacts?/i,
  },
  activities: {
    needs: [
      who,
      ["activityDate"],
      ["activityType", "participants", "activityFinding", "onProject", "announced"],
    ],
    without: ["feedbackText"],
    enough: 2,
    called: /拜访|活动|visits?|activit(?:y|ies)|meetings?/i,
  },
  feedback: {
    needs: [
      ["customerId", "customerName", "endUser"],
      ["feedbackText", "feedbackType"],
      ["openedDate", "severity", "closedDate", "feedbackChannel"],
    ],
    enough: 2,
    called: /反馈|投诉|客诉|feedback|complaints?|cases?|tickets?|voc/i,
  },
  segments: {
    needs: [
      ["segment", "region", "productLine", "industry"],
      ["segmentSize", "segmentGrowth", "marketShare"],
    ],
    enough: 2,
    called: /细分|市场|segments?|markets?/i,
  },
  products: {
    needs: [
      ["product", "productId"],
      ["productLine", "productLifecycle", "strategicLine", "sellingPoint", "unitPrice"],
    ],
    enough: 2,
    called: /产品|商品|物料|products?|items?|catalog(?:ue)?/i,
  },
  demand: {
    needs: [who, ["expectedNeed"], ["fiscalYear", "expectedDate", "demandConfidence"]],
    enough: 2,
    called: /需求|预判|demand|outlook|pipe(?:line)?/i,
  },
};
