/** The built-in number formats of ECMA-376 part 1, 18.8.30, as Excel shows them for en-US (14–17, 22, 37–40, 45–49). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);("$"#,##0)',
  6: '"$"#,##0_);[Red]("$"#,##0)',
  7: '"$"#,##0.00_);("$"#,##0.00)',
  8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

const EAST_ASIAN_DATE = new Set([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Code of a built-in id; ids 27–36 and 50–58 are dates whose pattern depends on the language: any date pattern will do. */
export function builtInFormat(id: number): string {
  const code = BUILT_IN[id];
  if (code !== undefined) return code;
  if (id >= 32 && id <= 35) return "h:mm:ss";
  return EAST_ASIAN_DATE.has(id) ? "yyyy/m/d" : "General";
}

const BY_CODE = new Map(Object.entries(BUILT_IN).map(([id, code]) => [code, Number(id)] as const));

/** Formats 5–8 and 37–44 follow the reader's currency and accounting settings: written as custom codes, they stay what was asked for. */
export function builtInId(code: string): number | undefined {
  const id = BY_CODE.get(code);
  return id === undefined || (id >= 5 && id <= 8) || (id >= 37 && id <= 44) ? undefined : id;
}
