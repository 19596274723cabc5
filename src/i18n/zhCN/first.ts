import type { FirstWords } from "../words";
import { pane } from "./pane";
import { workflows } from "./workflows";

export const first: FirstWords = { pane, workflows };
