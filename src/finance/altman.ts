import { reasonCode } from "./ratios/StatementCursor";
import type { Statements } from "./statements";
import type { ItemKey } from "./statements/items";

export interface AltmanModel {
  /** Coefficients of X1–X5; the last is 0 where sales play no part. */
  readonly coefficients: readonly [number, number, number, number, number];
  readonly constant: number;
  /** What X4 sets against total liabilities. */
  readonly equity: "marketValue" | "equity";
  /** Below the first lies distress, above the second safety, between them the grey zone. */
  readonly zones: readonly [distressBelow: number, safeAbove: number];
  /** For manufacturers, or for all companies. */
  readonly isForManufacturers: boolean;
}

/**
 * Altman's models, each with its own zones: they must never be judged by another's.
 * X1 = working capital ÷ total assets, X2 = retained earnings ÷ total assets, X3 = EBIT ÷ total assets, X4 = equity ÷ total
 * liabilities (market value in Z, book value in the others), X5 = sales ÷ total assets; all as decimals.
 *
 * - z1968: listed manufacturers (Altman 1968, J. Finance 23). Sales coefficient 0.999 as in the paper; z1968Rounded has the 1.0
 *   that most later texts print.
 * - zPrime1983: private manufacturers (Altman 1983).
 * - zDouble1995: private companies and non-manufacturers (Altman, Hartzell & Peck 1995; Altman 2000); the default for customers.
 * - em: emerging markets (Altman, Hartzell & Peck 1995): Z″ plus 3.25, its zones shifted by as much.
 */
export const altmanModels = {
  z1968: {
    coefficients: [1.2, 1.4, 3.3, 0.6, 0.999],
    constant: 0,
    equity: "marketValue",
    zones: [1.81, 2.99],
    isForManufacturers: true,
  },
  z1968Rounded: {
    coefficients: [1.2, 1.4, 3.3, 0.6, 1],
    constant: 0,
    equity: "marketValue",
    zones: [1.81, 2.99],
    isForManufacturers: true,
  },
  zPrime1983: {
    coefficients: [0.717, 0.847, 3.107, 0.42, 0.998],
    constant: 0,
    equity: "equity",
    zones: [1.23, 2.9],
    isForManufacturers: true,
  },
  zDouble1995: {
    coefficients: [6.56, 3.26, 6.72, 1.05, 0],
    constant: 0,
    equity: "equity",
    zones: [1.1, 2.6],
    isForManufacturers: false,
  },
  em: {
    coefficients: [6.56, 3.26, 6.72, 1.05, 0],
    constant: 3.25,
    equity: "equity",
    zones: [4.35, 5.85],
    isForManufacturers: false,
  },
} as const satisfies Record<string, AltmanModel>;
export type AltmanVariant = keyof typeof altmanModels;

export type AltmanZone = "distress" | "grey" | "safe" | "notComputable";

/** What is known of a company's kind; what is not known does not admit a narrower model. */
export interface CompanyKind {
  readonly isListed?: boolean;
  readonly isManufacturer?: boolean;
  readonly isFinancial?: boolean;
}

/** Why a variant may not be used for a company, null where it may: manufacturers' models for manufacturers, market value for listed ones. */
export function variantObjection(
  variant: AltmanVariant,
  { isListed = false, isManufacturer = false, isFinancial = false }: CompanyKind
): "financialInstitution" | "wrongCompanyType" | null {
  const model = altmanModels[variant];
  if (isFinancial) return "financialInstitution";
  if (model.isForManufacturers && !isManufacturer) return "wrongCompanyType";
  return model.equity === "marketValue" && !isListed ? "wrongCompanyType" : null;
}

/**
 * Score from the five ratios; NaN where one that the variant uses is missing.
 *
 * @example altmanScore("zDouble1995", [0.1166667, 0.1, 0.075, 0.3333333, NaN]) // 1.945333
 */
export function altmanScore(
  variant: AltmanVariant,
  x: readonly [number, number, number, number, number]
): number {
  const { coefficients, constant } = altmanModels[variant];
  let score = constant;
  coefficients.forEach((coefficient, at) => {
    if (coefficient !== 0) score += coefficient * (x[at] ?? NaN);
  });
  return score;
}

/**
 * The zone of a score. On a bound it is grey, as the papers' "above" and "below" say. The slack keeps a score that is a bound by
 * hand from leaving it by the last binary digit.
 */
export function altmanZone(variant: AltmanVariant, score: number): AltmanZone {
  const [distressBelow, safeAbove] = altmanModels[variant].zones;
  if (Number.isNaN(score)) return "notComputable";
  if (score < distressBelow - 1e-12) return "distress";
  return score > safeAbove + 1e-12 ? "safe" : "grey";
}

export interface AltmanScores {
  readonly variant: AltmanVariant;
  readonly x: readonly [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  /** NaN is "not computable", never "high risk". */
  readonly score: Float64Array;
  /** Places in the list of reasons; 0 beside a score. */
  readonly reasonCodes: Uint8Array;
}

/**
 * A variant for every statement. Nothing is put in place of a missing input, and total liabilities of nil give no X4.
 *
 * @param kindOf per customer row; without it the company's kind is not looked at.
 */
export function altmanScores(
  statements: Statements,
  variant: AltmanVariant,
  kindOf?: (customer: number) => CompanyKind
): AltmanScores {
  const { count, items, customer } = statements;
  const { coefficients, equity } = altmanModels[variant];
  const column = (): Float64Array => new Float64Array(count).fill(NaN);
  const x = [column(), column(), column(), column(), column()] as const;
  const score = column();
  const reasonCodes = new Uint8Array(count);
  const at = (item: ItemKey, entry: number): number => items[item][entry] ?? NaN;
  for (let entry = 0; entry < count; entry++) {
    const assets = at("totalAssets", entry);
    const liabilities = at("totalLiabilities", entry);
    const isDivisible = assets > 0 && (liabilities > 0 || Number.isNaN(liabilities));
    if (assets > 0) {
      x[0][entry] = (at("currentAssets", entry) - at("currentLiabilities", entry)) / assets;
      x[1][entry] = at("retained", entry) / assets;
      x[2][entry] = at("ebit", entry) / assets;
      x[4][entry] = at("revenue", entry) / assets;
    }
    if (liabilities > 0) x[3][entry] = at(equity, entry) / liabilities;
    const objection = kindOf && variantObjection(variant, kindOf(customer[entry] ?? -1));
    if (objection) {
      reasonCodes[entry] = reasonCode(objection);
      continue;
    }
    let sum = altmanModels[variant].constant as number;
    for (let i = 0; i < 5; i++) {
      const coefficient = coefficients[i] ?? 0;
      if (coefficient !== 0) sum += coefficient * (x[i]?.[entry] ?? NaN);
    }
    score[entry] = sum;
    if (Number.isNaN(sum))
      reasonCodes[entry] = reasonCode(
        isDivisible || Number.isNaN(assets) ? "missingInput" : "denominatorNotPositive"
      );
  }
  return { variant, x, score, reasonCodes };
}
