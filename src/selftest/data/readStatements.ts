import { buildStatements } from "../../finance/statements";
import type { Statements } from "../../finance/statements";
import { customersOf } from "./statementTable";
import { apple, distributor, huawei } from "./workedStatements";

/** A day after every statement here was published. */
const analysisDate = 45838;

export const tenK =
  "Apple Inc., forms 10-K 2021–2023 (SEC EDGAR); ratios recomputed from the filings in double precision";

export const ofApple = (): Statements =>
  buildStatements(apple, customersOf("AAPL"), { analysisDate });
export const ofHuawei = (): Statements =>
  buildStatements(huawei, customersOf("HW"), { analysisDate });
export const ofDistributor = (): Statements =>
  buildStatements(distributor, customersOf("D"), { analysisDate });
