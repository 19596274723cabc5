import type { LaterWords } from "../words";
import { applicability } from "./applicability";
import { intake } from "./intake";
import { paneReview } from "./paneReview";
import { reports } from "./reports";
import { selftest } from "./selftest";
import { simple } from "./simple";
import { templates } from "./templates";

export const later: LaterWords = {
  applicability,
  intake,
  paneReview,
  reports,
  selftest,
  simple,
  templates,
};
