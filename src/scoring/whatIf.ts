import type { Model } from "../settings/Model";
import { gateBit, markGate } from "./applyGates";
import type { MarkedGates } from "./applyGates";
import { assignTiers, gateFacts, outsideOf, scopeBits } from "./assignTiers";
import type { AssignedTiers } from "./assignTiers";
import { gates } from "./gates";
import type { GateContext } from "./gates/Gate";
import { gateIds } from "./model";
import type { GateId, ScoringInput } from "./model";
import { moversBetween } from "./whatIf/movers";
import type { Movement } from "./whatIf/movers";
import { WhatIfScores } from "./whatIf/whatIfScores";

/** What changed settings would do to a base, before anything is written. */
export interface WhatIfAnswer extends Movement {
  /** Customers that only lack a human judgement to be S, before and after. */
  readonly candidates: { readonly before: number; readonly after: number };
  /** How many customers a tier would hold beyond its quota because of equal scores at its border. */
  readonly quotaExceeded: AssignedTiers["quotaExceeded"];
}

/** A base that can be asked again and again what other settings would make of it. */
export interface WhatIf {
  /** Codes of the final tiers under the settings it was opened with. */
  readonly before: Uint8Array;
  ask(model: Model): WhatIfAnswer;
  /** Tiers and scores under changed settings, as a scoring run would give them; the columns are the caller's. */
  tiers(model: Model): WhatIfTiers;
}

export interface WhatIfTiers extends AssignedTiers {
  /** Valid until the next question. */
  readonly score: Float64Array;
  /** Valid until the next question. */
  readonly completeness: Float64Array;
}

/**
 * Opens a base for questions. Only what a change touches is computed again: points when anchors change, sums when weights or
 * the treatment of gaps change, marks of gates when their settings change; methods, hysteresis, gates and overrides are those
 * of a scoring run, so that the answer is what `scoreCustomers` would give with the same settings and calibration.
 *
 * @param model with its calibration stored; a base without one is calibrated anew on every question
 */
export function openWhatIf(input: ScoringInput, model: Model): WhatIf {
  const scores = new WhatIfScores(input);
  const marks = new FixedMarks(input);
  let scope: { isOn: boolean; bits: Uint32Array; outside: Uint8Array | null } | null = null;

  const tiers = (changed: Model): WhatIfTiers => {
    const { isOn } = changed.gates.G00;
    if (scope?.isOn !== isOn) {
      const bits = scopeBits(input, changed);
      scope = { isOn, bits, outside: outsideOf(bits) };
    }
    const { score, completeness, active } = scores.update(changed, scope.outside);
    const { quantiles } = active;
    const assigned = assignTiers({
      input,
      model: changed,
      score,
      completeness,
      quantiles,
      scope: scope.bits,
      marked: marks.of(changed, quantiles),
    });
    return { ...assigned, score, completeness };
  };

  const first = tiers(model);
  const before = first.finalTier;
  const scoreBefore = Float64Array.from(first.score);
  const candidatesBefore = sumOf(first.isCandidate);
  const movement = moversBetween(input.criteria.revenue?.values, before, scoreBefore);
  return {
    before,
    tiers,
    ask(changed) {
      const after = tiers(changed);
      return {
        ...movement(after.finalTier, after.score),
        candidates: { before: candidatesBefore, after: sumOf(after.isCandidate) },
        quotaExceeded: after.quotaExceeded,
      };
    },
  };
}

/**
 * Marks of gates that look at facts alone, kept until their own settings change. Which ones do is seen, not listed: a gate that
 * reads the tier, the score or the completeness is asked anew every time.
 */
class FixedMarks {
  private readonly settings = new Map<GateId, string>();
  private readonly fired: Uint32Array;
  private readonly ids = new Set<GateId>();

  constructor(private readonly input: ScoringInput) {
    this.fired = new Uint32Array(input.count);
  }

  of(model: Model, quantiles: Parameters<typeof gateFacts>[2]): MarkedGates {
    const { fired, ids } = this;
    const facts = gateFacts(this.input, model, quantiles);
    const shared = JSON.stringify([quantiles, model.maxS]);
    for (const id of gateIds) {
      if (gates[id].turn === "scope") continue;
      const { isOn, parameters } = model.gates[id];
      const settings = JSON.stringify([isOn, parameters]) + shared;
      if (this.settings.get(id) === settings) continue;
      this.settings.set(id, settings);
      const others = ~gateBit(id);
      for (let i = 0; i < fired.length; i++) fired[i]! &= others;
      const watch = watchedContext(facts, fired.length);
      const marked = new Uint32Array(fired.length);
      markGate(model, id, watch.context, marked);
      if (watch.hasLooked) {
        ids.delete(id);
        continue;
      }
      ids.add(id);
      for (let i = 0; i < fired.length; i++) fired[i]! |= marked[i]!;
    }
    return { fired, ids };
  }
}

/** A context that notices when a gate looks at what changes from question to question. */
function watchedContext(
  facts: ReturnType<typeof gateFacts>,
  count: number
): { readonly context: GateContext; hasLooked: boolean } {
  const tier = new Uint8Array(count);
  const number = new Float64Array(count);
  const watch = {
    hasLooked: false,
    context: {
      ...facts,
      get tier() {
        watch.hasLooked = true;
        return tier;
      },
      get score() {
        watch.hasLooked = true;
        return number;
      },
      get completeness() {
        watch.hasLooked = true;
        return number;
      },
    },
  };
  return watch;
}

function sumOf(flags: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < flags.length; i++) sum += flags[i]!;
  return sum;
}
