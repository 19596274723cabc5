import { first } from "./zhCN/first";
import { later } from "./zhCN/later";
import { scoring } from "./zhCN/scoring";
import type { Words } from "./words";

export const zhCN: Words = { ...first, scoring, ...later };
