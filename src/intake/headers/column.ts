import type { MappedColumn } from "../columns";
import type { FieldKey } from "../fields";
import { headerCandidates } from "./candidates";
import type { Candidate } from "./candidates";
import { profileSample } from "./columnSample";
import type { ColumnSample, SampleProfile } from "./columnSample";
import { normaliseHeader, spaceWords, squash } from "./normaliseHeader";
import type { NormalisedHeader } from "./normaliseHeader";
import type { YearColumn } from "./years";

/** A column as it stands in the sheet. */
export interface HeaderColumn {
  /** 0-based sheet column. */
  readonly column: number;
  readonly header: string;
  /** With the group line of a two-line header in front, where there is one. */
  readonly joined?: string;
  readonly sample: ColumnSample;
}

/** A column with everything that does not depend on the kind of table; made once, matched under several kinds. */
export interface PreparedColumn {
  readonly source: HeaderColumn;
  readonly header: NormalisedHeader;
  readonly candidates: ReadonlyMap<FieldKey, Candidate>;
  readonly joined: {
    readonly header: NormalisedHeader;
    readonly candidates: ReadonlyMap<FieldKey, Candidate>;
  } | null;
  readonly profile: SampleProfile;
}

/** What a column may mean on a table of a certain kind, with the cells taken into account. */
export interface FieldScore {
  readonly score: number;
  /** What the user is told: without the bonuses that only settle ties. */
  readonly confidence: number;
  readonly reason: MappedColumn["reason"];
}

/** A column on its way to a field. */
export interface ColumnWork extends YearColumn {
  readonly source: HeaderColumn;
  readonly profile: SampleProfile;
  readonly scores: Map<FieldKey, FieldScore>;
}

export function prepareColumn(source: HeaderColumn): PreparedColumn {
  const header = normaliseHeader(source.header);
  const joined = source.joined === undefined ? null : normaliseHeader(source.joined);
  return {
    source,
    header,
    candidates: headerCandidates(header),
    joined: joined === null ? null : { header: joined, candidates: headerCandidates(joined) },
    profile: profileSample(source.sample),
  };
}

/** The key under which a confirmed meaning of a header is remembered. */
export const headerKey = (header: string): string => squash(spaceWords(header));
