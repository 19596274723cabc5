import type { Progress } from "../../workbook/Workbook";

/** Where a phase of a running job stands, with the moment it began. Milliseconds of a monotonic clock. */
export interface PhaseProgress extends Progress {
  readonly startedMs: number;
  readonly nowMs: number;
}

export function advance(
  before: PhaseProgress | null,
  progress: Progress,
  nowMs: number
): PhaseProgress {
  const isSamePhase =
    before !== null &&
    before.phase === progress.phase &&
    before.total === progress.total &&
    progress.done >= before.done;
  return { ...progress, startedMs: isSamePhase ? before.startedMs : nowMs, nowMs };
}

/** 0–100, or null while the size of the work is not known. */
export function percentOf({ done, total }: Progress): number | null {
  return total > 0 ? Math.min(100, (done / total) * 100) : null;
}

/**
 * Seconds left in this phase at the pace so far; null until a second has passed and a tenth is done, since a guess from less
 * jumps about and misleads.
 */
export function secondsLeft(phase: PhaseProgress): number | null {
  const elapsed = phase.nowMs - phase.startedMs;
  if (elapsed < 1000 || phase.total <= 0 || phase.done / phase.total < 0.1) return null;
  return Math.max(1, Math.round(((elapsed / phase.done) * (phase.total - phase.done)) / 1000));
}
