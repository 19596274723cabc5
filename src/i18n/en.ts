import { first } from "./en/first";
import { later } from "./en/later";
import { scoring } from "./en/scoring";
import type { Words } from "./words";

export const en: Words = { ...first, scoring, ...later };
