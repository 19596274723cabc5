import { applicability } from "./en/applicability";
import { intake } from "./en/intake";
import { pane } from "./en/pane";
import { reports } from "./en/reports";
import { scoring } from "./en/scoring";
import { simple } from "./en/simple";
import { templates } from "./en/templates";
import { workflows } from "./en/workflows";
import { selftest } from "./en/selftest";
import { paneReview } from "./en/paneReview";
import type { Words } from "./words";

export const en: Words = {
  applicability,
  intake,
  templates,
  scoring,
  simple,
  reports,
  workflows,
  selftest,
  pane,
  paneReview,
};
