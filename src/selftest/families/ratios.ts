import { computeRatios } from "../../finance/ratios";
import type { RatioKey } from "../../finance/ratios";
import { duPont } from "../../finance/ratios/duPont";
import { family, printed } from "../Check";
import type { Figure } from "../Check";
import { ofApple, ofHuawei, tenK } from "../data/readStatements";

const huaweiReport =
  "Huawei Investment & Holding, Annual Report 2019, pp. 10, 84, 85; recomputed in double precision";

const onBoth: Partial<Record<RatioKey, number>> = {
  currentRatio: 0.9880116717592975,
  quickRatio: 0.9444421504665951,
  cashRatio: 0.4236174195501968,
  cashFlowToCurrentLiabilities: 0.7607495802020535,
  debtRatio: 0.8237407929480435,
  debtToEquity: 1.7875325845589418,
  interestCover: 29.918382913806255,
  grossMargin: 0.4413112957720756,
  operatingMargin: 0.2982141226502472,
  netMargin: 0.2530623426432028,
  cashContentOfProfit: 1.1396773029537606,
  revenueGrowth: -0.02800460530319937,
  netIncomeGrowth: -0.02813542679077785,
  assetGrowth: -0.0004875905373418199,
  capitalPreservation: 1.2264366908746447,
};
const onAverage: Partial<Record<RatioKey, number>> = {
  ...onBoth,
  equityMultiplier: 6.251998794518605,
  roa: 0.27503126160790997,
  roe: 1.7194951160275842,
  returnOnTotalAssets: 0.3336528019190799,
  assetTurnover: 1.0868122800699807,
  receivablesTurnover: 13.287284198849061,
  dso: 27.469872288245043,
  dio: 9.610914974992644,
  dpo: 108.00326426540018,
  ccc: -70.92247700216248,
};
const onClosing: Partial<Record<RatioKey, number>> = {
  ...onBoth,
  equityMultiplier: 5.673462491552152,
  roa: 0.27509834563776475,
  roe: 1.5607601454639075,
  returnOnTotalAssets: 0.3337341845749795,
  assetTurnover: 1.087077369016657,
  receivablesTurnover: 12.989189372373593,
  dso: 28.1002909062447,
  dio: 10.791292490321617,
  dpo: 106.72146803214764,
  ccc: -67.82988463558132,
};

function appleRatios(
  basis: "average" | "closing",
  expected: Partial<Record<RatioKey, number>>
): Figure[] {
  const statements = ofApple();
  const table = computeRatios(statements, { basis, days: 365 });
  const at = statements.latest[0]!;
  return (Object.entries(expected) as [RatioKey, number][]).map(([key, value]) =>
    printed(key, table.values[key][at]!, value, 9)
  );
}

export const ratiosFamily = family("ratios", [
  { id: "appleAverage", source: tenK, figures: () => appleRatios("average", onAverage) },
  { id: "appleClosing", source: tenK, figures: () => appleRatios("closing", onClosing) },
  {
    id: "appleDuPont",
    source: tenK,
    figures: () => {
      const statements = ofApple();
      const { three, five } = duPont(statements, { basis: "average" });
      const at = statements.latest[0]!;
      return [
        printed("ROE (3)", three.product[at]!, 1.7194951160275842, 9),
        printed("ROE (5)", five.product[at]!, 1.7194951160275842, 9),
        printed("NI/EBT", five.taxBurden[at]!, 0.8528082577196314, 9),
        printed("EBT/EBIT", five.interestBurden[at]!, 0.9950569111381353, 9),
      ];
    },
  },
  {
    id: "huawei",
    source: huaweiReport,
    figures: () => {
      const statements = ofHuawei();
      const at = statements.latest[0]!;
      const closing = computeRatios(statements, { basis: "closing", days: 365 }).values;
      const average = computeRatios(statements, { basis: "average", days: 365 }).values;
      const on360 = computeRatios(statements, { basis: "average", days: 360 }).values;
      const days = (values: typeof closing): number[] => [
        values.dso[at]!,
        values.dio[at]!,
        values.dpo[at]!,
      ];
      return [
        printed("debtRatio", closing.debtRatio[at]!, 0.6558164397824053, 9),
        printed("currentRatio", closing.currentRatio[at]!, 1.5773335872987417, 9),
        printed("quickRatio", closing.quickRatio[at]!, 1.20223414863699, 9),
        printed("grossMargin", closing.grossMargin[at]!, 0.37572962380346353, 9),
        printed("operatingMargin", closing.operatingMargin[at]!, 0.09062879512082093, 9),
        printed("netMargin", closing.netMargin[at]!, 0.0729548119366629, 9),
        printed("revenueGrowth", closing.revenueGrowth[at]!, 0.19083557727238687, 9),
        printed("roe", average.roe[at]!, 0.2370630455427713, 9),
        printed("roa", average.roa[at]!, 0.0822012879373782, 9),
        printed("cashContentOfProfit", closing.cashContentOfProfit[at]!, 1.4585035750766089, 9),
        printed(
          "DSO, DIO, DPO (365, t)",
          days(closing),
          [36.24955026180876, 113.95697797606613, 92.35151377241935],
          9
        ),
        printed(
          "DSO, DIO, DPO (365, ⌀)",
          days(average),
          [37.47311176910994, 89.84179157092125, 78.28168365215315],
          9
        ),
        printed(
          "DSO, DIO, DPO (360, ⌀)",
          days(on360),
          [36.95978147090296, 88.61108209734698, 77.20933182130175],
          9
        ),
      ];
    },
  },
]);
