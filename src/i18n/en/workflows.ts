import type { WorkflowWords } from "../../workflows/words";

export const workflows: WorkflowWords = {
  phases: {
    survey: "Looking at the workbook",
    read: "Reading",
    score: "Scoring",
    write: "Writing the tier columns",
    check: "Checking what was written",
    reports: "Creating sheets",
    restore: "Taking back",
  },
  progress: (phase, done, total, subject) =>
    `${phase}${subject ? ` – ${subject}` : ""}: ${done} of ${total}`,
  otherCustomersUsed: (table) =>
    `The customers of “${table}” are scored; choose this table instead if that is wrong.`,
  otherTableUsed: "A larger or clearer table of the same kind is used.",
  statementsWithoutCustomer:
    "It holds statements, but neither the name of the sheet nor its title names a customer of the list. Name the sheet after the customer, or add a column with its code.",
  log: {
    sheetName: "MCR_Log",
    headers: {
      date: "Analysis date",
      customer: "Customer key",
      earned: "Earned tier",
      final: "Final tier",
      score: "Score",
      run: "Run",
      model: "Model",
      name: "Customer",
      raw: "Raw tier",
      move: "Move",
      gates: "Gates",
      completeness: "Completeness",
      potential: "Potential",
      D1: "D1 Current value",
      D2: "D2 Future potential",
      D3: "D3 Strategic fit",
      D4: "D4 Relationship",
      D5: "D5 Financial quality",
      calibrated: "Calibrated on",
      event: "Event",
      unit: "Money unit",
    },
  },
};
