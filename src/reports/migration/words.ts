import type { DimensionKey } from "../../scoring/model";

/** What moved a score: the five dimensions under their drivers' names, data that came or went, and the model itself. */
export type DriverKey = DimensionKey | "data" | "model";

export interface MigrationWords {
  readonly sheetName: string;
  readonly title: string;
  readonly headline: {
    readonly first: string;
    readonly empty: (since: string, customers: number) => string;
    readonly moved: (facts: {
      readonly since: string;
      readonly existing: number;
      readonly stability: string;
      readonly up: number;
      readonly down: number;
    }) => string;
    readonly cameAndWent: (isNew: number, lost: number) => string;
  };
  readonly notes: {
    readonly typed: string;
    readonly noValues: string;
    readonly otherSettings: string;
    readonly recalibrated: string;
    readonly keyChanges: (count: number, list: string) => string;
    readonly keyChange: (name: string, former: string, key: string) => string;
  };
  readonly matrix: {
    readonly counts: string;
    readonly revenue: string;
    readonly from: string;
    readonly isNew: string;
    readonly lost: string;
    readonly total: string;
    readonly chartTitle: string;
    readonly chartCaption: string;
    readonly fromTier: (tier: string) => string;
  };
  readonly rates: {
    readonly title: string;
    readonly existing: string;
    readonly stability: string;
    readonly upgrades: string;
    readonly downgrades: string;
    readonly customers: string;
    readonly share: string;
    readonly note: string;
  };
  readonly stock: {
    readonly title: string;
    readonly tier: string;
    readonly opening: string;
    readonly in: string;
    readonly out: string;
    readonly closing: string;
    readonly net: string;
    readonly listed: string;
    readonly note: string;
  };
  readonly drivers: {
    readonly title: string;
    readonly note: string;
    readonly group: string;
    readonly customers: string;
    readonly delta: string;
    readonly names: Readonly<Record<DriverKey, string>>;
    readonly groups: Readonly<Record<"up" | "stable" | "down", string>>;
  };
  readonly movers: {
    readonly titles: Readonly<Record<MoverGroup, string>>;
    readonly customer: string;
    readonly from: string;
    readonly to: string;
    readonly score: string;
    readonly revenue: string;
    readonly reason: string;
    readonly back: string;
    readonly isNew: string;
    readonly lost: string;
    readonly gate: (finding: string) => string;
    /** Why a tier was lost: far under a threshold, or under it twice in a row. */
    readonly farUnder: (border: string) => string;
    readonly twiceUnder: (border: string) => string;
  };
}

export const moverGroups = ["down", "up", "isNew", "lost"] as const;
export type MoverGroup = (typeof moverGroups)[number];
