import { segmentGrowth } from "../../segmentGrowth";
import type { WatchRule } from "../WatchRule";
import { criteriaOf, fieldsOf, hit, isMissing } from "../WatchRule";

const weakOutlook = 2;
/** Share of our customers of a segment whose sales fall, told from at least so many. */
const fallingShare = 0.5;
const fewestPeers = 4;

/** The customer's market shrinks. */
export const decliningIndustry: WatchRule = {
  id: "decliningIndustry",
  urgency: 2,
  conditions: [
    {
      id: "weakOutlook",
      prepare(base) {
        const found = criteriaOf(base, ["industryOutlook"]);
        if (isMissing(found)) return found;
        return (i) =>
          found.industryOutlook[i]! <= weakOutlook
            ? hit(i, "industryOutlook", { value: found.industryOutlook[i]!, as: "rating" })
            : null;
      },
    },
    {
      id: "shrinkingSegment",
      prepare({ customers, tables }) {
        const segments = tables.get("segments");
        if (!segments) return [{ kind: "table", key: "segments" }];
        const growth = segmentGrowth(segments, customers);
        return (i) =>
          growth[i]! < 0 ? hit(i, "segment", { value: growth[i]!, as: "percent" }) : null;
      },
    },
    {
      id: "peersFalling",
      prepare(base) {
        const found = fieldsOf(base, ["revenue", "revenuePrev"]);
        if (isMissing(found)) return found;
        const { texts } = base.customers;
        const field = texts.has("segment") ? "segment" : "industry";
        const segment = texts.get(field);
        if (!segment) return [{ kind: "field", key: "segment" }];
        const peers = new Map<string, { known: number; falling: number }>();
        segment.forEach((name, i) => {
          const change = found.revenue[i]! - found.revenuePrev[i]!;
          if (name === "" || change !== change) return;
          const group = peers.get(name) ?? { known: 0, falling: 0 };
          peers.set(name, group);
          group.known += 1;
          if (change < 0) group.falling += 1;
        });
        return (i) => {
          const group = peers.get(segment[i]!);
          if (group === undefined || group.known < fewestPeers) return null;
          return group.falling >= fallingShare * group.known
            ? hit(
                i,
                field,
                { value: group.falling, as: "count" },
                { value: group.known, as: "count" }
              )
            : null;
        };
      },
    },
  ],
};
