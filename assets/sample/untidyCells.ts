import type { SampleCell } from "./tableSheet";

/** Cells as people really type them, by customer and header. Where the text carries a number, it is the true one. */
type Retype = (value: SampleCell) => SampleCell;

const number = (value: SampleCell): number => {
  if (typeof value !== "number") throw new Error("an untidy cell wants a number to start from");
  return value;
};
const fullWidth = (text: string): string =>
  text.replace(/[0-9.]/g, (c) =>
    c === "." ? "．" : String.fromCharCode(c.charCodeAt(0) + 0xfee0)
  );
const grouped = (value: number): string => value.toFixed(1).replace(/\B(?=(\d{3})+\.)/g, ",");
const constant =
  (text: string | number): Retype =>
  () =>
    text;

// One cell per line: this is a table.
// prettier-ignore
const untidy: Readonly<Record<string, Retype>> = {
  // Errors left over from a lookup and a division.
  "C079:采购总额(万元)": constant("#N/A"),
  "C075:贡献利润(万元)": constant("#DIV/0!"),
  // Numbers as text.
  "C096:年销售额(万元)": (value) => grouped(number(value)),
  "C101:年销售额(万元)": (value) => fullWidth(number(value).toFixed(1)),
  "C113:年销售额(万元)": (value) => `¥${number(value).toFixed(1)}万`,
  "C006:贡献利润(万元)": (value) => `(${Math.abs(number(value)).toFixed(1)})`,
  "C036:采购总额(万元)": (value) => `${number(value)}万元`,
  "C030:采购总额(万元)": (value) => `${number(value) / 10000}亿元`,
  "C067:可赢得份额": (value) => `${Math.round(number(value) * 100)}%`,
  "C071:可赢得份额": (value) => Math.round(number(value) * 100),
  "C084:客户业务增速": (value) => `${(number(value) * 100).toFixed(1)}%`,
  "C004:员工人数": constant("1.2万"),
  "C063:员工人数": constant("约300人"),
  "C092:平均逾期天数": (value) => `${number(value)}天`,
  // Ratings in words and stars, and one that is none.
  "C064:战略匹配度": constant("中"),
  "C087:战略匹配度": constant("★★★★"),
  "C088:助客成功": constant("高"),
  "C068:行业地位": constant("还不错"),
  "C123:战略文化契合": constant("优"),
  // Blanks in disguise, and a value off the scale.
  "C080:Satisfaction": constant("—"),
  "C081:Satisfaction": constant("N/A"),
  "C082:Satisfaction": constant("未知"),
  "C083:Satisfaction": constant(135),
  "C085:客户业务增速": constant("-"),
  // Dates.
  "C086:合作开始日期": constant("2018年3月15日"),
  "C090:合作开始日期": constant("2019/7/1"),
  "C093:合作开始日期": constant("早于2015年"),
  // A grade of another scale.
  "C111:客户等级": constant("VIP"),
};

export const untidyCount = Object.keys(untidy).length;

export function asTyped(customerId: string, header: string, value: SampleCell): SampleCell {
  const retype = untidy[`${customerId}:${header}`];
  return retype ? retype(value) : value;
}
