import type { Token } from "./formatCode";
import { dateOf } from "./serialDate";

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const two = (value: number): string => String(value).padStart(2, "0");

/** True where a run of m means minutes: after hours or before seconds. */
function isMinutes(tokens: readonly Token[], index: number): boolean {
  const isTime = (token: Token, letter: string): boolean =>
    (token.type === "date" || token.type === "elapsed") && token.text.startsWith(letter);
  const before = tokens
    .slice(0, index)
    .findLast((token) => token.type === "date" || token.type === "elapsed");
  const after = tokens
    .slice(index + 1)
    .find((token) => token.type === "date" || token.type === "elapsed");
  return (
    (before !== undefined && isTime(before, "h")) || (after !== undefined && isTime(after, "s"))
  );
}

/** A serial under a date or time format; "########" where Excel has no date to show. */
export function dateText(serial: number, tokens: readonly Token[], is1904: boolean): string {
  const fractionDigits = tokens.filter(
    (token, i) => token.type === "digit" && tokens.slice(0, i).some((t) => t.type === "point")
  ).length;
  const unit = 10 ** fractionDigits;
  // Rounding on the shown unit may carry into the next day.
  const ticks = Math.round(Number((serial * 86_400 * unit).toPrecision(15)));
  const totalSeconds = Math.floor(ticks / unit);
  const date = dateOf(Math.floor(totalSeconds / 86_400), is1904);
  if (serial < 0 || !date) return "########";
  const ofDay = totalSeconds % 86_400;
  const [hours, minutes, seconds] = [
    Math.floor(ofDay / 3600),
    Math.floor((ofDay % 3600) / 60),
    ofDay % 60,
  ];
  const hasHalf = tokens.some((token) => token.type === "ampm");
  let isFraction = false;
  let fractionIndex = 0;
  return tokens
    .map((token, index) => {
      const { text } = token;
      if (token.type === "point") {
        isFraction = tokens[index + 1]?.type === "digit";
        return ".";
      }
      if (token.type === "digit")
        return isFraction
          ? (String(ticks % unit).padStart(fractionDigits, "0")[fractionIndex++] ?? "")
          : "";
      if (token.type === "ampm")
        return text.length > 3 ? (hours < 12 ? "AM" : "PM") : hours < 12 ? "A" : "P";
      if (token.type === "elapsed") {
        const total =
          text[0] === "h"
            ? Math.floor(totalSeconds / 3600)
            : text[0] === "m"
              ? Math.floor(totalSeconds / 60)
              : totalSeconds;
        return String(total).padStart(text.length, "0");
      }
      if (token.type !== "date") return text;
      switch (text[0]) {
        case "y":
          return text.length <= 2 ? two(date.year % 100) : String(date.year);
        case "d":
          return text.length === 1
            ? String(date.day)
            : text.length === 2
              ? two(date.day)
              : text.length === 3
                ? (dayNames[date.weekday] ?? "").slice(0, 3)
                : (dayNames[date.weekday] ?? "");
        case "h": {
          const shown = hasHalf ? hours % 12 || 12 : hours;
          return text.length === 1 ? String(shown) : two(shown);
        }
        case "s":
          return text.length === 1 ? String(seconds) : two(seconds);
        default: {
          if (text.length <= 2 && isMinutes(tokens, index))
            return text.length === 1 ? String(minutes) : two(minutes);
          const name = monthNames[date.month - 1] ?? "";
          if (text.length <= 2) return text.length === 1 ? String(date.month) : two(date.month);
          return text.length === 3 ? name.slice(0, 3) : text.length === 5 ? name.slice(0, 1) : name;
        }
      }
    })
    .join("");
}
