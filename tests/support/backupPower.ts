import type { SupplierScores } from "../../src/insight/suppliers/totals";

/** Invented: suppliers of backup power to a data-centre customer, money in 万元. */
export const backupPower: SupplierScores = {
  criteria: [
    { name: "Technology", weight: 20 },
    { name: "Quality", weight: 25 },
    { name: "Responsiveness", weight: 10 },
    { name: "Delivery", weight: 15 },
    { name: "Cost", weight: 20 },
    { name: "Environment", weight: 5 },
    { name: "Management", weight: 5 },
  ],
  suppliers: [
    { name: "We", isOurs: true, scores: [9, 8, 9, 7, 6, 8, 8], spend: 1800, position: "" },
    { name: "Rival A", isOurs: false, scores: [8, 9, 7, 8, 7, 7, 8], spend: 4400, position: "" },
    { name: "Rival B", isOurs: false, scores: [6, 7, 6, 8, 9, 6, 6], spend: 2000, position: "" },
  ],
  scale: 10,
};
