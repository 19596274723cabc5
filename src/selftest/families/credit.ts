import { creditLimit } from "../../finance/creditLimit";
import { defaultBenchmarks, efficacyPoints } from "../../finance/health";
import { provisionMatrix } from "../../finance/provision";
import { family, printed, same } from "../Check";

/** All-industry standard values for 2015: return on equity and on total assets, poor to excellent. */
const roe2015 = { weight: 20, levels: [-0.102, 0.005, 0.05, 0.08, 0.104] } as const;
const return2015 = { weight: 14, levels: [-0.064, 0.004, 0.038, 0.057, 0.077] } as const;

export const healthFamily = family("health", [
  {
    id: "sasac",
    source:
      "SASAC, rules on the comprehensive performance evaluation of central enterprises (2006), standard values 2015",
    figures: () => [
      printed("ROE 6.5 %", efficacyPoints(0.065, roe2015), 14, 9),
      printed("4.75 %", efficacyPoints(0.0475, return2015), 9.8, 9),
      printed("ROE −12 %", efficacyPoints(-0.12, roe2015), 0, 9),
      printed("ROE 12 %", efficacyPoints(0.12, roe2015), 20, 9),
      printed("45 %", efficacyPoints(0.45, defaultBenchmarks.debtRatio), 10.8, 9),
    ],
  },
]);

export const creditFamily = family("credit", [
  {
    id: "creditLimit",
    source:
      "Worked by hand: min(10 % of net worth, 20 % of working capital, sales need) × class factor",
    figures: () => {
      const found = creditLimit({
        tangibleNetWorth: 150e6,
        workingCapital: 70e6,
        annualSales: 60e6,
        termsDays: 60,
        riskClass: "R2",
      });
      return [
        printed("10 %", found.byNetWorth, 15e6, 6),
        printed("20 %", found.byWorkingCapital, 14e6, 6),
        printed("(60 + 15)/365", found.bySales, 12328767.123287672, 6),
        printed("× 0.8", found.limit, 9863013.698630137, 6),
      ];
    },
  },
]);

export const provisionFamily = family("provision", [
  {
    id: "ifrs9",
    source: "IFRS 9, Illustrative Example 12 (provision matrix)",
    figures: () => {
      const { losses, total, gross } = provisionMatrix(
        {
          current: 15_000_000,
          days1to30: 7_500_000,
          days31to60: 4_000_000,
          days61to90: 2_500_000,
          over90: 1_000_000,
        },
        { current: 0.003, days1to30: 0.016, days31to60: 0.036, days61to90: 0.066, over90: 0.106 }
      );
      return [
        printed("ECL", Object.values(losses), [45000, 120000, 144000, 165000, 106000], 6),
        printed("Σ", total, 580000, 6),
        same("Σ", gross, 30_000_000),
      ];
    },
  },
]);
