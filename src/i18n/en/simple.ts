import type { SimpleWords } from "../../scoring/simple/words";

export const simple: SimpleWords = {
  classes: { key: "Key", ordinary: "Ordinary" },
  criteria: {
    sales: "sales",
    profit: "profit",
    orderMonths: "order months",
    potential: "potential",
    paysOnTime: "pays on time",
  },
  headers: {
    class: "MCR Class",
    simpleScore: "MCR Simple score",
    simpleReason: "MCR Simple reason",
    segment: "MCR Segment",
    offer: "MCR Offer",
    treatment: "MCR Treatment",
  },
  notes: {
    class: "Key from 65 points on; who bought only once is ordinary. Company setting.",
    simpleScore:
      "0–100: sales 25, profit 30, order months 15, potential 20, pays on time 10 points. Company setting.",
    simpleReason: "What each figure brings; the parts add up to the score.",
    segment: "First line of the segment rules that fits this customer.",
    offer: "What the segment rules recommend.",
    treatment: "How the segment rules say to serve this customer.",
  },
  reason: ({ className, score, parts, missing, isOneTime, isThin }) =>
    `${className} customer (${score} points): ${parts}.${missing ? ` Not known: ${missing}; the other figures take its weight.` : ""}${
      isOneTime ? " Bought once only, so ordinary whatever the score." : ""
    }${isThin ? " Less than half is known, so not called key yet." : ""}`,
  part: (criterion, points, weight) => `${criterion} ${points} of ${weight}`,
  separator: ", ",
  noData: "No sales, profit, order months, potential or payment is known: not classed.",
};
