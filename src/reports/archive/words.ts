import type { ClientSection, SupplierSection } from "../../insight/archives/maturity";
import type { Basis } from "../../insight/swot/Finding";

export interface ArchiveWords {
  readonly sheetName: string;
  readonly title: string;
  readonly headline: (facts: {
    readonly customers: string;
    readonly average: string;
    readonly level: string;
    readonly behind: string;
    readonly open: string;
  }) => string;
  readonly mapTitle: string;
  readonly supplierTitle: string;
  readonly columns: {
    readonly customer: string;
    readonly tier: string;
    readonly maturity: string;
    readonly level: string;
    readonly expected: string;
    readonly age: string;
    readonly entries: string;
    readonly verified: string;
    readonly inference: string;
    readonly external: string;
    readonly oldest: string;
  };
  readonly weights: string;
  readonly client: Readonly<Record<ClientSection, string>>;
  readonly supplier: Readonly<Record<SupplierSection, string>>;
  readonly levels: readonly [string, string, string, string, string];
  readonly mapNote: string;
  readonly verify: {
    readonly title: string;
    readonly note: string;
    readonly none: string;
    readonly columns: {
      readonly customer: string;
      readonly section: string;
      readonly basis: string;
      readonly statement: string;
      readonly source: string;
      readonly date: string;
      readonly round: string;
      readonly withWhom: string;
      readonly owner: string;
      readonly when: string;
      readonly outcome: string;
    };
    readonly basis: Readonly<Record<Basis, string>>;
  };
}
