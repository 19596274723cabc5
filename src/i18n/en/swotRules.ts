import type { SwotRuleWords, UsualMargin } from "../../insight/swot/words";

export const swotRules: SwotRuleWords = {
  brief: (name, value) => `${name} ${value}`,
  quoted: (text) => `“${text}”`,
  listSeparator: ", ",
  A01: (growth) => `Its revenue grows ${growth} a year`,
  A02: (growth) => `Its revenue shrinks by ${growth} a year`,
  A03: (margin, year, usual) =>
    `Operating margin ${margin} in ${year}${usual === null ? "" : `, above its industry: ${industry(usual)}`}`,
  A04: (margin, year, usual) =>
    usual === null
      ? `Operating margin ${margin} in ${year}: it loses money in its business`
      : `Operating margin ${margin} in ${year}, below its industry: ${industry(usual)}`,
  A05: (health) => `Financial health ${health} of 100`,
  A06: ({ health, signals }) => {
    if (health !== null && signals !== null)
      return `Financial distress: health ${health} of 100, ${signals} warning signals`;
    return health !== null
      ? `Financial health only ${health} of 100`
      : `${signals ?? ""} independent signals of financial distress`;
  },
  A07: (ratio, year) => `Debt ratio ${ratio} in ${year}`,
  A08: (before, now, growth) =>
    `Stock rose from ${before} to ${now} days while its sales changed by ${growth}`,
  A09: (ratio, years) =>
    `Profit is backed by cash: operating cash flow ${ratio} times net profit (${years})`,
  A10: (rating) => `Among the leaders of its industry (position ${rating} of 5)`,
  A11: (rating) => `Its industry has good prospects (outlook ${rating} of 5)`,
  A12: (rating) => `Its industry is weakening (outlook ${rating} of 5)`,
  A13: (verbatim) => `Pain point: “${verbatim}”`,
  A15: (share, verbatim) => `Depends on one buyer for ${share} of its sales: “${verbatim}”`,
  carriesUs: (statement) => `Room to grow with the customer: ${lowerFirst(statement)}`,
  risksUs: (statement) => `Risk carried over to us: ${lowerFirst(statement)}`,
  B01: (suppliers, ours, best) =>
    `Ranked first of ${suppliers} suppliers (${ours} against ${best})`,
  B02: (criterion, ours, best) => `Ahead of every rival on ${criterion}: ${ours} against ${best}`,
  B03: (criterion, rival, ours, best) => `Behind ${rival} on ${criterion}: ${ours} against ${best}`,
  B04: (share) => `We hold ${share} of its wallet`,
  B05: (share, wallet) => `Only ${share} of a wallet of ${wallet}`,
  B06: (satisfaction) => `Satisfied customer: ${satisfaction} of 100`,
  B07: (satisfaction) => `Low satisfaction: ${satisfaction} of 100`,
  B07fell: (satisfaction, fall) => `Satisfaction fell by ${fall} points to ${satisfaction} of 100`,
  B08: (rating) => `We help it earn (rated ${rating} of 5)`,
  B09: (rating) => `No proven benefit for its business (help-succeed rated ${rating} of 5)`,
  B10strong: (rating) => `Strategy and culture fit together (alignment ${rating} of 5)`,
  B10weak: (rating) => `Strategy and culture far apart (alignment ${rating} of 5)`,
  B11: (contacts, name) =>
    name === null
      ? `Only ${contacts} contacts: the relationship hangs on very few people`
      : `Only one contact: the relationship hangs on ${name}`,
  B11backup: (contacts) => `None of the ${contacts} contacts has a backup on our side`,
  B12: (overlap) => `Uses only ${overlap} of our strategic product lines`,
  B13: (perHead, company) =>
    company === null
      ? `High profit per head: ${perHead}`
      : `High profit per head: ${perHead} (company ${company})`,
  B14: (perHead, company) =>
    company === null
      ? `Dilutes profit per head: ${perHead}`
      : `Dilutes profit per head: ${perHead} (company ${company})`,
  B14loss: (contribution) => `Costs us money: contribution ${contribution}`,
  B15: (days) => `Pays ${days} days late on average`,
  B16: (headroom) => `Spend of ${headroom} could be won`,
  B17: ({ product, amount, date, confidence }) => {
    const what = [product, amount].filter((part) => part !== null && part !== "").join(", ");
    return `Expected need: ${what === "" ? "not specified" : what}, by ${date}${confidence === null ? "" : ` (probability ${confidence})`}`;
  },
  B18: (product, pain) => `Our ${product} answers a verified pain: “${pain}”`,
  B19: (verbatim) => `From feedback: “${verbatim}”`,
  B20: (rival, criterion, score, scale) => `${rival} is weak on ${criterion}: ${score} of ${scale}`,
  B21: (rating) => `Intends to bring in a second source (rated ${rating} of 5)`,
  B21entry: (verbatim) => `Second source planned: “${verbatim}”`,
  B22: (rival, points) => `${rival} gained ${points} points of the spend within a year`,
  B23: (share, control) =>
    `Time bomb: ${share} of our revenue, strategic control only ${control} of 100`,
  B24: (facts) => `Credit risk: ${facts}`,
  B24facts: {
    blocked: "insolvency, court list, credit hold or sanctions",
    signals: (count) => `${count} signals of distress`,
    over90: (share) => `${share} of receivables more than 90 days overdue`,
  },
  B25: (verbatim, date) =>
    date === null ? `Expected change: “${verbatim}”` : `Expected change by ${date}: “${verbatim}”`,
  B26: (count, days) => `${count} severe complaints open, the oldest for ${days} days`,
  B27: (points) => `Our price realisation fell by ${points} points within a year`,
  B27transactions: (percent) =>
    `Our prices fell by ${percent}% within a year, same products compared`,
  B28: (ours, theirs) => `Our sales changed by ${ours}, its own by ${theirs}: share to regain`,
  B29strong: (revenue, share) => `Large revenue: ${revenue} a year, ${share} of ours`,
  B29weak: (revenue, share) => `Little revenue so far: ${revenue} a year, ${share} of ours`,
  B30strong: (contribution) => `High contribution profit: ${contribution}`,
  B30weak: (contribution) => `Little contribution profit: ${contribution}`,
  B31strong: (months) => `Regular orders: ${months} of the last 12 months`,
  B31weak: (months) => `Irregular orders: ${months} of the last 12 months`,
  subjects: {
    rank: "rank among suppliers",
    contacts: "contacts",
    timeBomb: "time bomb, share of revenue",
    credit: "credit risk",
    complaints: "severe complaints open",
    secondSource: "second-source intent",
    growthGap: "growth that passes us by",
    demand: "expected need",
    margin: "operating margin",
    debt: "debt ratio",
    stock: "days of stock",
    cash: "cash behind its profit",
    distress: "financial distress",
    contribution: "contribution",
    oneBuyer: "dependence on one buyer",
    price: "our prices",
  },
};

function industry({ name, margin, peers }: UsualMargin): string {
  const of = name === "" ? "" : `${name} `;
  return peers === null
    ? `${of}${margin} (benchmark)`
    : `${of}${margin} (median of ${peers} customers)`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
