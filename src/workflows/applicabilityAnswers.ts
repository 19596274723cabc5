import { conditions, type ApplicabilityAnswers } from "../portfolio/applicability";
import type { Workbook } from "../workbook/Workbook";

/** Setting of the workbook that keeps what a person answered to whether the method fits. */
export const answersSetting = "applicability";

/** The answers kept with the workbook, without what is no answer to a question we ask. */
export async function readAnswers(workbook: Workbook): Promise<ApplicabilityAnswers> {
  const setting = await workbook.readSetting(answersSetting);
  if (typeof setting !== "object" || setting === null) return {};
  const stored = setting as Record<string, unknown>;
  return Object.fromEntries(
    conditions.flatMap((condition) =>
      typeof stored[condition] === "boolean" ? [[condition, stored[condition]]] : []
    )
  );
}

/** Keeps an answer; undefined takes it back, so that the data decide again. */
export async function answerCondition(
  workbook: Workbook,
  answers: ApplicabilityAnswers,
  condition: (typeof conditions)[number],
  answer: boolean | undefined
): Promise<ApplicabilityAnswers> {
  const kept = Object.entries(answers).filter(([each]) => each !== condition);
  const changed: ApplicabilityAnswers = Object.fromEntries(
    answer === undefined ? kept : [...kept, [condition, answer]]
  );
  await workbook.writeSetting(answersSetting, changed);
  return changed;
}
