/** Font, ground, number format and alignment of a cell. */
export interface StyleSpec {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points; absent = the workbook's default. */
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string;
  /** en-US code; absent = General. Never "@": a formula in such a cell would show as text. */
  readonly numberFormat?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly border?: BorderSpec;
}

/** Thin lines by edge; `inside` are the horizontal lines between the rows of a rectangle. */
export interface BorderSpec {
  readonly color: string;
  readonly top?: boolean;
  readonly bottom?: boolean;
  readonly left?: boolean;
  readonly right?: boolean;
  readonly inside?: boolean;
  readonly weight?: "thin" | "medium";
}
