import type { ApplicabilityWords } from "../../portfolio/applicabilityWords";

const customers = (known: number): string => (known === 1 ? "1 customer" : `${known} customers`);

export const applicability: ApplicabilityWords = {
  title: "Does the method fit these customers?",
  conditions: {
    customer: "Customers are businesses",
    sales: "Purchases repeat",
    relation: "Relationships continue",
    industry: "Suppliers compete",
  },
  questions: {
    customer: "Are your customers companies or institutions, not private persons?",
    sales: "Do customers buy again and again, not once?",
    relation: "Do you deal with the same customers for years?",
    industry: "Can your customers choose between several suppliers?",
  },
  answers: { yes: "Yes", no: "No", unknown: "Not known" },
  basis: {
    customer: (share, known) => `${share} of ${customers(known)} with a known type are businesses`,
    sales: (share, known) =>
      `${share} of ${customers(known)} with orders ordered in two months or more`,
    relation: (share, known) =>
      `${share} of ${customers(known)} with a known start have been with us for two years or have a framework contract`,
    industry: (share, known) =>
      `${share} of ${customers(known)} with known suppliers buy from two or more`,
  },
  notInData: "The workbook does not say",
  tooFew: (basis) => `${basis}; too few are known to speak for all, please answer`,
  condition: "Condition",
  answer: "Holds",
  basisHeader: "What the data say",
  typedBasis: (basis) => `Answered by a person. ${basis}`,
  toAnswer: (names) => `Not known: ${names.join("; ")}.`,
  verdicts: {
    full: "All four conditions hold: the whole method fits.",
    simple:
      "Two or three of four conditions hold: the simple mode (key and ordinary customers) is enough; the whole method will cost more than it shows.",
    against:
      "Fewer than two of four conditions hold: managing these customers one by one will cost more than it brings.",
    open: "Whether the whole method or the simple mode fits is still open; the answers can be given in the pane.",
  },
};
