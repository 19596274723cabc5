import { contactsOf } from "../../../src/portfolio/touchpoints/activities";
import { feedbackEntries, groupFeedback } from "../../../src/portfolio/touchpoints/feedback";
import { activities, feedback } from "../../support/touchpointTables";
import { analysisDate, customers } from "../../support/twelveCustomers";

/** Expected values counted by hand in tests/support/touchpointTables.ts. */
describe("contacts", () => {
  const found = contactsOf(activities, customers, analysisDate);

  test("C01 was seen five times in the year, twice of four outside of projects, once of four without notice", () => {
    expect(found.contacts[0]).toBe(5);
    expect([found.offProject[0], found.projectKnown[0]]).toEqual([2, 4]);
    expect([found.unannounced[0], found.announcedKnown[0]]).toEqual([1, 4]);
    expect(found.last[0]).toBe(analysisDate - 10);
  });

  test("a contact of last year is the last one and no contact of this year; one to come is neither", () => {
    expect(found.contacts[1]).toBe(0);
    expect(found.last[1]).toBe(analysisDate - 400);
  });

  test("nobody's contact is counted as unused, and no contact is no date", () => {
    expect(found.unused).toBe(1);
    expect(found.last[2]).toBeNaN();
  });
});

describe("feedback", () => {
  const entries = feedbackEntries(feedback, customers, analysisDate);

  test("what comes in after the analysis date is not known, what is closed after it is open", () => {
    expect(entries.map(({ row }) => row)).toEqual([0, 1, 2, 3]);
    expect(entries[2]!.closed).toBeNaN();
  });

  test("complaints: three, one open since 45 days, closed after 10 and 30 days, one with business", () => {
    expect(groupFeedback(entries, "type")).toEqual([
      {
        name: "投诉",
        entries: 3,
        open: 1,
        medianDays: 20,
        opportunities: 1,
        oldestOpen: analysisDate - 45,
      },
      {
        name: "建议",
        entries: 1,
        open: 1,
        medianDays: NaN,
        opportunities: 1,
        oldestOpen: analysisDate - 20,
      },
    ]);
    expect(groupFeedback(entries, "channel").map(({ name, entries: n }) => [name, n])).toEqual([
      ["热线", 2],
      ["邮件", 2],
    ]);
  });
});
