import { cellAddress, rangeAddress } from "../../sheets/address";
import type { FormulaCell } from "../../sheets/SheetPlan";
import type { SupplierColumns } from "./columns";

/** Where the parts of the score table stand; all rows 0-based. */
export interface ScoreRows {
  /** First row of the criteria and how many there are. */
  readonly first: number;
  readonly count: number;
  readonly total: number;
  readonly rank: number;
}

/** Columns of the workings: weight, from, to; and per rival rest, slope, from, to. */
export const weightWorkings = 3;
export const rivalWorkings = 4;
/** Differences below this are rounding. */
const noise = "0.000000001";

/** The sheet's own formulas: the same rules as the engine, so that a reviewer can play with weights and scores. */
export class SupplierFormulas {
  constructor(
    private readonly columns: SupplierColumns,
    private readonly rows: ScoreRows,
    /** Highest score of the scale. */
    private readonly scale: number
  ) {}

  private weights(): string {
    return rangeAddress(
      { row: this.rows.first, column: this.columns.weight, rows: this.rows.count, columns: 1 },
      true
    );
  }

  private scores(supplier: number): string {
    return rangeAddress(
      {
        row: this.rows.first,
        column: this.columns.suppliers + supplier,
        rows: this.rows.count,
        columns: 1,
      },
      true
    );
  }

  /** Cells of one row over all suppliers, or over the rivals only. */
  across(row: number, from = 0): string {
    return rangeAddress(
      { row, column: this.columns.suppliers + from, rows: 1, columns: this.columns.count - from },
      true
    );
  }

  at(row: number, supplier: number): string {
    return cellAddress(row, this.columns.suppliers + supplier, true);
  }

  /** Weighted mean over the scores that are there; nothing when more than 30 % of the weight lacks one. */
  total(supplier: number): FormulaCell {
    const [w, s] = [this.weights(), this.scores(supplier)];
    const present = `SUMPRODUCT(${w}*(${s}<>""))`;
    return {
      formula: `=IF(${present}<0.7*SUM(${w})-0.000000000001,"",ROUND(SUMPRODUCT(${w},${s})/${present},10))`,
    };
  }

  rank(supplier: number): FormulaCell {
    const [t, all] = [this.at(this.rows.total, supplier), this.across(this.rows.total)];
    return { formula: `=IF(ISNUMBER(${t}),1+COUNTIF(${all},">"&${t}),"")` };
  }

  /** Our score less the best rival's. */
  gap(row: number): FormulaCell {
    const rivals = this.across(row, 1);
    return {
      formula: `=IF(AND(ISNUMBER(${this.at(row, 0)}),COUNT(${rivals})>0),${this.at(row, 0)}-MAX(${rivals}),"")`,
    };
  }

  /** Our score less that of the one rival with the highest total. */
  toLeader(row: number): FormulaCell {
    const [totals, scores] = [this.across(this.rows.total, 1), this.across(row, 1)];
    const leader = `INDEX(${scores},1,MATCH(MAX(${totals}),${totals},0))`;
    return {
      formula: `=IF(AND(ISNUMBER(${this.at(row, 0)}),COUNT(${totals})>0),IF(ISNUMBER(${leader}),${this.at(row, 0)}-${leader},""),"")`,
    };
  }

  weightedGap(row: number): FormulaCell {
    const gap = cellAddress(row, this.columns.gap);
    return {
      formula: `=IF(ISNUMBER(${gap}),${cellAddress(row, this.columns.weight)}/SUM(${this.weights()})*${gap},"")`,
    };
  }

  lead(): FormulaCell {
    const [ours, rivals] = [this.at(this.rows.total, 0), this.across(this.rows.total, 1)];
    return { formula: `=IF(AND(ISNUMBER(${ours}),COUNT(${rivals})>0),${ours}-MAX(${rivals}),"")` };
  }

  relativeStrength(): FormulaCell {
    const [ours, rivals] = [this.at(this.rows.total, 0), this.across(this.rows.total, 1)];
    return { formula: `=IF(AND(ISNUMBER(${ours}),COUNT(${rivals})>0),${ours}/MAX(${rivals}),"")` };
  }

  pointsNeeded(row: number, leadCell: string): FormulaCell {
    const weight = cellAddress(row, this.columns.weight);
    return {
      formula: `=IF(AND(ISNUMBER(${leadCell}),${weight}>0),MAX(0,-${leadCell})*SUM(${this.weights()})/${weight},"")`,
    };
  }

  /** Weight of a criterion in points of 100. */
  weightOf100(row: number): FormulaCell {
    return { formula: `=100*${cellAddress(row, this.columns.weight)}/SUM(${this.weights()})` };
  }

  /**
   * With t the new weight of this criterion, our lead over one rival is (t·slope + 100·rest)/100: what the other criteria
   * give us, how the lead grows with t, and between which weights we are not behind. Nothing while scores are missing.
   */
  workings(
    row: number,
    rival: number
  ): readonly [FormulaCell, FormulaCell, FormulaCell, FormulaCell] {
    const w = this.weights();
    const first = this.columns.workings + weightWorkings + rivalWorkings * (rival - 1);
    const weight = cellAddress(row, this.columns.workings);
    const own = `(${this.at(row, 0)}-${this.at(row, rival)})`;
    const isRanked = `ISNUMBER(${this.at(this.rows.total, rival)})`;
    const isComplete = `AND(COUNT(${this.scores(0)})=${this.rows.count},COUNT(${this.scores(rival)})=${this.rows.count})`;
    const all = `100*(SUMPRODUCT(${w},${this.scores(0)})-SUMPRODUCT(${w},${this.scores(rival)}))/SUM(${w})`;
    const [rest, slope] = [cellAddress(row, first), cellAddress(row, first + 1)];
    const root = `-${rest}*100/${slope}`;
    return [
      { formula: `=IF(${isRanked},IF(${isComplete},${all}-${weight}*${own},""),0)` },
      { formula: `=IF(ISNUMBER(${rest}),IF(${isRanked},${own}*(100-${weight})-${rest},0),"")` },
      {
        formula: `=IF(ISNUMBER(${slope}),IF(${slope}>${noise},${root},IF(AND(ABS(${slope})<=${noise},${rest}<-${noise}),200,0)),"")`,
      },
      { formula: `=IF(ISNUMBER(${slope}),IF(${slope}<-${noise},${root},100),"")` },
    ];
  }

  /** Weights between which we are behind no rival. */
  bounds(row: number): readonly [FormulaCell, FormulaCell] {
    const rivals = this.columns.count - 1;
    const pick = (offset: number): string =>
      Array.from({ length: rivals }, (_, r) =>
        cellAddress(row, this.columns.workings + weightWorkings + rivalWorkings * r + offset)
      ).join(",");
    const isTold = `COUNT(${pick(1)})=${rivals}`;
    return [
      { formula: `=IF(${isTold},MAX(0,${pick(2)}),"")` },
      { formula: `=IF(${isTold},MIN(100,${pick(3)}),"")` },
    ];
  }

  /** The weight nearest to today's at which our first place is won or lost; nothing where there is none. */
  breakEven(row: number): FormulaCell {
    const [weight, low, high] = [0, 1, 2].map((k) =>
      cellAddress(row, this.columns.workings + k)
    ) as [string, string, string];
    const isNever = `OR(${low}>${high}+${noise},${low}>100-${noise},${high}<-${noise})`;
    const inside = `IF(AND(${low}>${noise},${high}<100-${noise}),IF(${weight}-${low}<=${high}-${weight},${low},${high}),IF(${low}>${noise},${low},IF(${high}<100-${noise},${high},"")))`;
    return {
      formula: `=IF(ISNUMBER(${low}),IF(${isNever},"",IF(${weight}<${low},${low},IF(${weight}>${high},MAX(0,${high}),${inside}))),"")`,
    };
  }

  share(spendRow: number, supplier: number): FormulaCell {
    const [spend, all] = [this.at(spendRow, supplier), this.across(spendRow)];
    return { formula: `=IF(AND(ISNUMBER(${spend}),SUM(${all})>0),${spend}/SUM(${all}),"")` };
  }

  /** Wallet Allocation Rule at the mean of tied ranks. */
  fair(supplier: number): FormulaCell {
    const [t, all] = [this.at(this.rows.total, supplier), this.across(this.rows.total)];
    const better = `COUNTIF(${all},">"&${t})`;
    const equal = `COUNTIF(${all},${t})`;
    return {
      formula: `=IF(ISNUMBER(${t}),(1-(${better}+(${equal}+1)/2)/(COUNT(${all})+1))*2/COUNT(${all}),"")`,
    };
  }

  difference(nowRow: number, fairRow: number, supplier: number): FormulaCell {
    const [now, fair] = [this.at(nowRow, supplier), this.at(fairRow, supplier)];
    return { formula: `=IF(AND(ISNUMBER(${now}),ISNUMBER(${fair})),${now}-${fair},"")` };
  }

  concentration(shareRow: number): FormulaCell {
    return {
      formula: `=IF(COUNT(${this.across(shareRow)})>0,SUMSQ(${this.across(shareRow)})*10000,"")`,
    };
  }

  sum(row: number): FormulaCell {
    return { formula: `=SUM(${this.across(row)})` };
  }

  /** First place when the deficit is at most a twentieth of the scale, otherwise one place better than now. */
  targetRank(leadCell: string): FormulaCell {
    const rank = this.at(this.rows.rank, 0);
    return {
      formula: `=IF(ISNUMBER(${rank}),IF(ISNUMBER(${leadCell}),IF(${leadCell}>=-${0.05 * this.scale}-0.000000001,1,MAX(1,${rank}-1)),${rank}),"")`,
    };
  }

  winnable(shareRow: number, capCell: string, rankCell: string): FormulaCell {
    const now = this.at(shareRow, 0);
    const all = this.across(this.rows.total);
    const fair = `(1-${rankCell}/(COUNT(${all})+1))*2/COUNT(${all})`;
    return {
      formula: `=IF(AND(ISNUMBER(${now}),ISNUMBER(${capCell}),ISNUMBER(${rankCell})),MAX(${now},MIN(${capCell},${fair})),"")`,
    };
  }

  headroom(spendRow: number, shareRow: number, winnableCell: string): FormulaCell {
    return {
      formula: `=IF(ISNUMBER(${winnableCell}),SUM(${this.across(spendRow)})*(${winnableCell}-${this.at(shareRow, 0)}),"")`,
    };
  }

  /** What the target leaves each supplier: ours is the winnable share, the rivals give in proportion to what they have. */
  target(shareRow: number, supplier: number, winnableCell: string): FormulaCell {
    const [now, ours] = [this.at(shareRow, supplier), this.at(shareRow, 0)];
    if (supplier === 0) return { formula: `=IF(ISNUMBER(${winnableCell}),${winnableCell},"")` };
    return {
      formula: `=IF(AND(ISNUMBER(${winnableCell}),ISNUMBER(${now}),ISNUMBER(${ours})),IF(${ours}<1,${now}*(1-${winnableCell})/(1-${ours}),0),"")`,
    };
  }

  payback(investmentCell: string, marginCell: string, headroomCell: string): FormulaCell {
    const earned = `${marginCell}*${headroomCell}`;
    return {
      formula: `=IF(AND(ISNUMBER(${investmentCell}),ISNUMBER(${marginCell}),ISNUMBER(${headroomCell})),IF(${earned}>0,${investmentCell}/(${earned})*12,""),"")`,
    };
  }
}
