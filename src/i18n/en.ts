import { intake } from "./en/intake";
import { pane } from "./en/pane";
import { reports } from "./en/reports";
import { scoring } from "./en/scoring";
import { workflows } from "./en/workflows";
import type { Words } from "./words";

export const en: Words = { intake, scoring, reports, workflows, pane };
