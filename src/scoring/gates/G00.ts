import type { Gate } from "./Gate";

/** The method is for businesses that buy from us: individuals, consumers and our own units are not scored. */
export const G00: Gate<"G00"> = {
  id: "G00",
  cap: "N/A",
  parameters: {},
  turn: "scope",
  mark({ count, facts: { isBusiness } }, _parameters, fired, bit) {
    if (!isBusiness) return;
    for (let i = 0; i < count; i++) if (isBusiness[i] === 0) fired[i]! |= bit;
  },
};
