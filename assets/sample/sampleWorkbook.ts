import type { WriteOptions, WriteSheet } from "hucre/xlsx";
import { aboutSheet, type Content } from "./aboutSheet";
import { clientArchiveSheet, keyCustomers, makeClientArchive } from "./clientArchive";
import { customerSheet } from "./customerSheet";
import { makeCustomers } from "./customers";
import { activitySheet, feedbackSheet } from "./eventSheets";
import { makeLedger } from "./ledger";
import { demandSheet, segmentSheet } from "./marketSheets";
import { makeOrders } from "./orders";
import { productSheet, receivableSheet, transactionSheet } from "./orderSheets";
import { makeInvoices } from "./receivables";
import { contactSheet, organisationSheet } from "./relationSheets";
import { makeStatements } from "./statements";
import { statementSheet } from "./statementSheet";
import { makeSupplierArchive, supplierArchiveSheet } from "./supplierArchive";
import { fontName, headerRowIndex } from "./tableSheet";

/** Fixed, so that the file has the same bytes whenever it is made. */
export const madeOn = new Date(Date.UTC(2026, 9, 1));

const whatItHolds: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  客户清单: ["客户清单：待分级的客户", "customers: the rows to be tiered"],
  Transactions: ["三年订单行", "order lines of three years"],
  应收明细: ["应收发票（普通区域）", "invoices and payments (a plain range)"],
  客户财务: [
    "约60家客户三至四年的财务报表",
    "statements of about 60 customers, three to four years",
  ],
  客户档案袋: [
    "客户档案：原话、事实与推断",
    "client archive: verbatim statements, facts and inferences",
  ],
  供应商档案袋: [
    "客户眼中的供应商：标准、权重、评分、采购额",
    "suppliers as the customer sees them",
  ],
  组织与采购: ["部门、决策权、采购步骤", "units, decision rights, buying steps"],
  联系人: ["联系人与关系层级", "contacts and layers of the relationship"],
  Activities: ["拜访与活动", "visits and activities"],
  Feedback: ["反馈与投诉", "feedback and complaints"],
  细分市场: ["区域×产品线×细分市场", "region × product line × segment"],
  Products: ["产品目录", "product catalogue"],
  "Demand outlook": ["需求预判", "expected needs"],
};

function contentOf(sheet: WriteSheet): Content {
  const [zh, en] = whatItHolds[sheet.name] ?? [sheet.name, sheet.name];
  const hasTotals = sheet.rows?.at(-1)?.[0] === "合计";
  return {
    sheet: sheet.name,
    zh,
    en,
    count: (sheet.rows?.length ?? 0) - headerRowIndex - 1 - (hasTotals ? 1 : 0),
  };
}

/** The whole sample as hucre's description of a workbook; `writeXlsx` of it gives the committed file. */
export function sampleWorkbook(): WriteOptions {
  const customers = makeCustomers();
  const orders = makeOrders(customers);
  const invoices = makeInvoices(customers, orders);
  const ledger = makeLedger(customers, orders, invoices);
  const key = keyCustomers(customers);
  const sheets = [
    customerSheet(customers, ledger),
    transactionSheet(orders),
    receivableSheet(invoices),
    statementSheet(makeStatements(customers)),
    clientArchiveSheet(makeClientArchive(customers, ledger)),
    supplierArchiveSheet(makeSupplierArchive(key, ledger)),
    organisationSheet(key),
    contactSheet(key),
    activitySheet(key),
    feedbackSheet(key),
    segmentSheet(orders),
    productSheet(),
    demandSheet(key),
  ];
  return {
    sheets: [aboutSheet(sheets.map(contentOf)), ...sheets],
    activeSheet: 0,
    defaultFont: { name: fontName, size: 10 },
    properties: {
      title: "Tierbook sample workbook (invented data)",
      creator: "Tierbook",
      description: "Invented data for trying out customer tiering. 虚构数据，仅供试用。",
      created: madeOn,
      modified: madeOn,
    },
  };
}
