import type { SwotRuleWords } from "../insight/swot/words";
import type { TemplateCriterion } from "../insight/suppliers/templates";
import type { FinanceWords } from "../finance/words";
import type { ArchiveWords } from "./archive/words";
import type { DataQualityWords } from "./dataQuality/words";
import type { IndexSheetWords } from "./index/words";
import type { MarketMapWords } from "./marketMap/words";
import type { MigrationWords } from "./migration/words";
import type { WatchListWords } from "./watchList/words";
import type { FinancePageWords } from "./financePage/words";
import type { FinanceReviewSheetWords } from "./financeReview/words";
import type { PlanWords } from "./plans/words";
import type { PolicySheetWords } from "./policies/words";
import type { PortfolioWords } from "./portfolio/words";
import type { ScorecardWords } from "./scorecard/words";
import type { SupplierSheetWords } from "./suppliers/words";
import type { WeightsWords } from "./weights/words";
import type { RobustnessWords } from "./robustness/words";
import type { ScoreColumnWords } from "../sheets/scoreColumns";
import type { SwotSheetWords } from "./swot/words";
import type { TouchpointWords } from "./touchpoints/words";
import type { ValueSheetWords } from "./value/words";

/** The words of the sheets we make: every report declares what it needs, this file only puts them together. */
export interface ReportWords {
  readonly shared: SharedWords;
  readonly portfolio: PortfolioWords;
  readonly migration: MigrationWords;
  readonly watchList: WatchListWords;
  readonly marketMap: MarketMapWords;
  readonly touchpoints: TouchpointWords;
  readonly scorecard: ScorecardWords;
  readonly robustness: RobustnessWords;
  readonly weights: WeightsWords;
  readonly dataQuality: DataQualityWords;
  readonly swot: SwotSheetWords;
  readonly swotRules: SwotRuleWords;
  readonly suppliers: SupplierSheetWords;
  readonly archive: ArchiveWords;
  readonly plans: PlanWords;
  readonly policies: PolicySheetWords;
  readonly index: IndexSheetWords;
  readonly value: ValueSheetWords;
  readonly finance: FinanceWords;
  readonly financeReview: FinanceReviewSheetWords;
  readonly financePage: FinancePageWords;
  readonly scoreColumns: ScoreColumnWords;
  /** Criteria of the supplier template. */
  readonly templateCriteria: Readonly<Record<TemplateCriterion, string>>;
}

/** Words that stand on more than one kind of sheet. */
export interface SharedWords {
  readonly productName: string;
  /** Under every title: date, settings, version. */
  readonly runLine: (run: {
    readonly date: string;
    readonly model: string;
    readonly hash: string;
    readonly version: string;
    readonly unit: string | null;
  }) => string;
  readonly footer: (date: string) => string;
  readonly partialModel: (coverage: string) => string;
  readonly more: (count: string) => string;
  readonly nothing: string;
  readonly unknown: string;
  readonly yes: string;
  readonly no: string;
  readonly listSeparator: string;
  /** Between two sentences of one cell. */
  readonly sentenceGap: string;
  readonly tier: (code: string) => string;
  readonly colon: (label: string, value: string) => string;
  /** A text and, in brackets, what it is in other words. */
  readonly bracketed: (text: string, aside: string) => string;
  /** Name of the settings that come with the product, where nobody has given them another. */
  readonly standardModel: string;
  readonly decisionAid: string;
  readonly confidence: { readonly high: string; readonly medium: string; readonly low: string };
}
