import {
  bergerNasr,
  finiteValue,
  perpetuityAtEnd,
  perpetuityFromNow,
} from "../../portfolio/value/lifetimeValue";
import { resourceView } from "../../portfolio/value/resources";
import { quantileCuts, rfmQuintiles } from "../../portfolio/value/rfm";
import { cellsPerSegment } from "../../portfolio/value/rfmSegments";
import { family, printed, same } from "../Check";
import { customers, expectedPeople } from "../data/people";
import { mtcarsMpg, tenCustomers } from "../vectors/buying";

const berger =
  "P. D. Berger, N. I. Nasr, Journal of Interactive Marketing 12 (1998) 1, 17–30, case 1";

export const lifetimeFamily = family("lifetime", [
  {
    id: "bergerNasr",
    source: berger,
    figures: () => {
      const found = bergerNasr({
        margin: 260,
        relationshipCost: 50,
        retention: 0.75,
        discountRate: 0.2,
        years: 10,
      });
      return [
        printed("CLV", found.value, 568.78, 2),
        printed("Σ GC", found.margins, 689.3921896256506, 9),
        printed("Σ M", found.costs, 120.60912219205366, 9),
        printed("CLV (numpy)", found.value, 568.783067433597, 9),
      ];
    },
  },
  {
    id: "simpleClv",
    source: "Present values of a kept margin, recomputed in double precision",
    figures: () => {
      const perpetuity = { margin: 100, retention: 0.8, discountRate: 0.1 };
      return [
        printed("m r/(1+d−r)", perpetuityAtEnd(perpetuity), 266.66666666666663, 9),
        printed("m (1+d)/(1+d−r)", perpetuityFromNow(perpetuity), 366.6666666666667, 9),
        printed(
          "Σ m (1+g)^(t−1) r^(t−1)/(1+d)^t",
          finiteValue({
            margin: 1_200_000,
            growth: 0.05,
            retention: 0.9,
            discountRate: 0.1,
            years: 5,
            acquisition: 0,
          }),
          4119128.76402506,
          6
        ),
      ];
    },
  },
]);

export const rfmFamily = family("rfm", [
  {
    id: "rfmTen",
    source: "A. M. Hughes, Strategic Database Marketing (1994): quintiles; ties share the mid-rank",
    figures: () => {
      const { recency, frequency, monetary } = rfmQuintiles({
        recencyDays: Float64Array.from(tenCustomers.recencyDays),
        frequency: Float64Array.from(tenCustomers.frequency),
        monetary: Float64Array.from(tenCustomers.monetary),
      });
      return [
        same(
          "RFM",
          [...recency].map((r, i) => `${r}${frequency[i]}${monetary[i]}`),
          tenCustomers.code
        ),
      ];
    },
  },
  {
    id: "rfmCuts",
    source: "mtcars$mpg; R quantile type 7, and the R package rfm (MIT), which adds 1",
    figures: () => [
      printed("Q20…Q80", quantileCuts(mtcarsMpg, 0), [15.2, 17.92, 21, 24.08], 9),
      printed("Q20…Q80 + 1", quantileCuts(mtcarsMpg, 1), [16.2, 18.92, 22, 25.08], 9),
    ],
  },
  {
    id: "rfmTotal",
    source: "All cells counted: every one of the 125 has exactly one segment",
    figures: () => {
      const cells = Object.values(cellsPerSegment());
      return [
        same(
          "Σ",
          cells.reduce((sum, count) => sum + count, 0),
          125
        ),
      ];
    },
  },
]);

export const peopleFamily = family("people", [
  {
    id: "perHead",
    source: "The worked example of twelve customers, by hand",
    figures: () => {
      const view = resourceView(customers, customers.group, 1);
      if (view === null) return [];
      const { heads, contribution, profitPerHead, customers: counted } = view.company;
      const of = (index: number): number[] => {
        const row = view.rows.find((each) => each.index === index)!;
        const share = customers.heads[index]! / heads;
        return [share, share - row.difference];
      };
      return [
        same("n", counted, expectedPeople.customers),
        same("Σ FTE", heads, expectedPeople.heads),
        same("Σ", contribution, expectedPeople.contribution),
        printed("⌀", profitPerHead, expectedPeople.profitPerHead, 2),
        printed("½ Σ |Δ|", view.misallocation, expectedPeople.misallocation, 4),
        ...expectedPeople.shares.map(({ id, index, shares }) => printed(id, of(index), shares, 3)),
      ];
    },
  },
]);
