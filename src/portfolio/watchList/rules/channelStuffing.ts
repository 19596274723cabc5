import type { WatchRule } from "../WatchRule";
import { fieldsOf, hit, isMissing } from "../WatchRule";

/** Stock beyond this many times the usual one, which needs some channel customers to be known. */
const highStock = 1.5;
const fewestForUsual = 5;
/** Share of what we sold in that the channel sold on: less than this piles up. */
const poorSellThrough = 0.8;

/** What we sell in does not leave the channel. */
export const channelStuffing: WatchRule = {
  id: "channelStuffing",
  urgency: 2,
  conditions: [
    {
      id: "channelStock",
      prepare(base) {
        const found = fieldsOf(base, ["channelStockDays"]);
        if (isMissing(found)) return found;
        const days = found.channelStockDays;
        const known = days.filter((value) => value === value).sort();
        if (known.length < fewestForUsual) return [{ kind: "field", key: "channelStockDays" }];
        const middle = (known.length - 1) / 2;
        const usual = (known[Math.floor(middle)]! + known[Math.ceil(middle)]!) / 2;
        return (i) =>
          days[i]! >= highStock * usual && usual > 0
            ? hit(
                i,
                "channelStockDays",
                { value: days[i]!, as: "days" },
                { value: usual, as: "days" }
              )
            : null;
      },
    },
    {
      id: "sellOut",
      prepare(base) {
        const found = fieldsOf(base, ["sellThrough"]);
        if (isMissing(found)) return found;
        return (i) =>
          found.sellThrough[i]! <= poorSellThrough
            ? hit(i, "sellThrough", { value: found.sellThrough[i]!, as: "percent" })
            : null;
      },
    },
  ],
};
