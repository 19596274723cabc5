import { recordTable } from "./recordTable";
import { analysisDate } from "./twelveCustomers";

const visit = (customerId: string, daysAgo: number, onProject: number, announced: number) => ({
  customerId,
  activityDate: analysisDate - daysAgo,
  onProject,
  announced,
});

/** C01: five contacts in the year, two of them outside of projects; C02: one too old and one to come; nobody knows C99. */
export const activities = recordTable("activities", [
  visit("C01", 10, 1, 1),
  visit("C01", 40, 0, 0),
  visit("C01", 70, 0, 1),
  visit("C01", 100, 1, 1),
  visit("C01", 130, NaN, NaN),
  visit("C02", 400, 0, 1),
  visit("C02", -5, 1, 1),
  visit("C99", 5, 1, 1),
]);

const entry = (
  customerId: string,
  feedbackType: string,
  feedbackChannel: string,
  openedDate: number,
  closedDate: number,
  isOpportunity: number
) => ({
  customerId,
  feedbackType,
  feedbackChannel,
  feedbackText: `${feedbackType} ${customerId}`,
  openedDate: analysisDate - openedDate,
  closedDate: analysisDate - closedDate,
  isOpportunity,
});

/** Days before the analysis date; a negative one is still to come. */
export const feedback = recordTable("feedback", [
  entry("C01", "投诉", "热线", 60, 50, 0),
  entry("C01", "投诉", "热线", 90, 60, 1),
  entry("C04", "投诉", "邮件", 45, -3, 0),
  entry("C04", "建议", "邮件", 20, NaN, 1),
  entry("C04", "建议", "邮件", -2, NaN, 1),
]);
