import { draftMarks } from "../sheets/drafts";
import type { SheetLayout } from "../sheets/layout";
import type { PlanCell } from "../sheets/SheetPlan";

interface PagePlace {
  /** First sheet column of the page and how many it covers. */
  readonly first: number;
  readonly span: number;
  /** Hidden columns with the ids of the lines and the marks of what we drafted. */
  readonly idColumn: number;
  readonly markColumn: number;
}

/**
 * Lines of a sheet that reviewers write to: one area over the whole page, in which every line says which of its cells are
 * theirs. What they type survives every regeneration; a draft of ours that nobody touched gives way to the next one.
 */
export class ReviewedPage {
  private readonly ids = new Set<string>();

  constructor(
    readonly layout: SheetLayout,
    private readonly at: PagePlace
  ) {}

  /** `cells` by sheet column: null for an empty cell to write in, otherwise our draft. Painting them is the caller's. */
  line(row: number, id: string, cells: Readonly<Record<number, PlanCell>>): void {
    let unique = id;
    for (let number = 2; this.ids.has(unique); number++) unique = `${id}#${number}`;
    this.ids.add(unique);
    const drafts = Array.from({ length: this.at.span }, (_, k) => cells[this.at.first + k]);
    this.layout.place(row, this.at.idColumn, [[unique]], "id");
    this.layout.place(row, this.at.markColumn, [[draftMarks(drafts)]], "id");
  }

  /** Declares the area, from row 0 to the row before `rows`. */
  finish(rows: number): void {
    this.layout.reviewerArea({
      rect: { row: 0, column: this.at.first, rows, columns: this.at.span },
      idColumn: this.at.idColumn,
      draftColumn: this.at.markColumn,
    });
  }
}
