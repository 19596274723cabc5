import { applicability } from "./zhCN/applicability";
import { intake } from "./zhCN/intake";
import { pane } from "./zhCN/pane";
import { reports } from "./zhCN/reports";
import { scoring } from "./zhCN/scoring";
import { simple } from "./zhCN/simple";
import { templates } from "./zhCN/templates";
import { workflows } from "./zhCN/workflows";
import { selftest } from "./zhCN/selftest";
import { paneReview } from "./zhCN/paneReview";
import type { Words } from "./words";

export const zhCN: Words = {
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
