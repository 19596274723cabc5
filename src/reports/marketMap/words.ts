import type { MarketAdvice, MarketGap } from "../../portfolio/market/customerMarkets";
import type { MarketKind } from "../../portfolio/market/marketCells";

export interface MarketMapWords {
  readonly sheetName: string;
  readonly title: string;
  readonly headline: {
    readonly kinds: (facts: {
      readonly cells: number;
      readonly strategic: number;
      readonly led: number;
      readonly potential: number;
    }) => string;
    readonly noSegments: string;
  };
  readonly heat: {
    readonly title: string;
    readonly note: string;
    readonly segment: string;
    readonly all: string;
    readonly noRegion: string;
  };
  readonly cells: {
    readonly title: string;
    readonly note: (facts: {
      readonly large: string;
      readonly volume: string;
      readonly contested: string;
    }) => string;
    readonly region: string;
    readonly line: string;
    readonly segment: string;
    readonly size: string;
    readonly growth: string;
    readonly ours: string;
    readonly share: string;
    readonly rival: string;
    readonly rivalShare: string;
    readonly relativeShare: string;
    readonly rank: string;
    readonly competition: string;
    readonly kind: string;
    readonly advice: string;
    readonly kinds: Readonly<Record<MarketKind, string>>;
    readonly advices: Readonly<Record<MarketAdvice, string>>;
    readonly gaps: Readonly<Record<MarketGap, string>>;
  };
  readonly chart: {
    readonly title: string;
    readonly caption: (count: number) => string;
    readonly data: string;
    readonly relativeShare: string;
    readonly growth: string;
  };
  readonly bottomUp: {
    readonly title: string;
    readonly note: (least: string) => string;
    readonly segment: string;
    readonly customers: string;
    readonly space: string;
    readonly ours: string;
    readonly share: string;
    readonly headroom: string;
    readonly winnable: string;
    readonly topDown: string;
    readonly coverage: string;
    readonly total: string;
  };
  readonly products: {
    readonly title: string;
    readonly note: string;
    readonly line: string;
    readonly strategic: string;
    readonly revenue: string;
    readonly share: string;
    readonly margin: string;
    readonly new: string;
    readonly mature: string;
    readonly newShare: string;
  };
  readonly combinations: {
    readonly title: string;
    readonly note: string;
    readonly counts: (core: number, crossSell: number, prune: number) => string;
    readonly revenue: string;
    readonly margin: string;
    readonly customer: string;
    readonly tier: string;
    readonly crossSell: string;
  };
  readonly demand: {
    readonly title: string;
    readonly note: string;
    readonly year: string;
    readonly product: string;
    readonly entries: string;
    readonly need: string;
    readonly weighted: string;
    readonly unrated: string;
    readonly resources: string;
  };
}
