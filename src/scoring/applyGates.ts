import type { Model } from "../settings/Model";
import { gates } from "./gates";
import type { Gate, GateContext } from "./gates/Gate";
import type { GateParameter } from "./gates/parameters";
import { gateIds, tierNotApplicable, tiers } from "./model";
import type { GateId } from "./model";

const lastTier = tiers.length - 1;

/** Bit of a gate in the columns of fired and binding gates. */
export function gateBit(id: GateId): number {
  return 1 << gateIds.indexOf(id);
}

/** Highest tier code that a gate allows under the company's settings; 0 when it only marks or is off. */
export function capCode(model: Model, id: GateId): number {
  const { isOn, cap } = model.gates[id];
  if (!isOn || cap === "none") return 0;
  return cap === "N/A" ? tierNotApplicable : tiers.indexOf(cap);
}

/** Sets the bit of one gate for the customers it fires for. */
export function markGate(model: Model, id: GateId, context: GateContext, fired: Uint32Array): void {
  // Gate and settings belong to the same id; the compiler cannot follow that through a loop over ids.
  const gate = gates[id] as Gate;
  const { isOn, parameters } = model.gates[id];
  if (isOn)
    gate.mark(context, parameters as Readonly<Record<GateParameter, number>>, fired, gateBit(id));
}

/** Gates whose marks are known already: their bits, and which gates they belong to. */
export interface MarkedGates {
  readonly fired: Uint32Array;
  readonly ids: ReadonlySet<GateId>;
}

/** Result of the gates on the earned tiers. */
export interface Gated {
  readonly finalTier: Uint8Array;
  readonly fired: Uint32Array;
  /** Gates that really lowered the tier, each seen after the ones before it in the list. */
  readonly binding: Uint32Array;
}

/**
 * Runs the gates in the order of the list and caps the tiers. They act at once and may take several tiers away: what they
 * guard against cannot wait for hysteresis. A customer that is not scored keeps only the gate that said so.
 */
export function applyGates(
  model: Model,
  context: Omit<GateContext, "tier">,
  earned: Uint8Array,
  scope: Uint32Array,
  marked?: MarkedGates
): Gated {
  const { count } = context;
  const fired = new Uint32Array(scope);
  if (marked) for (let i = 0; i < count; i++) fired[i]! |= marked.fired[i]!;
  const binding = new Uint32Array(count);
  const finalTier = new Uint8Array(earned);
  const turns = [
    { ids: gateIds.filter((id) => gates[id].turn === undefined), tier: earned },
    { ids: gateIds.filter((id) => gates[id].turn === "last"), tier: finalTier },
  ];
  for (const { ids, tier } of turns) {
    for (const id of ids)
      if (!marked?.ids.has(id)) markGate(model, id, { ...context, tier }, fired);
    const caps = ids.map((id) => ({ bit: gateBit(id), cap: capCode(model, id) }));
    if (caps.every(({ cap }) => cap === 0)) continue;
    const capOf = lowestTierBy(caps);
    for (let i = 0; i < count; i++) {
      const bits = fired[i]!;
      if (bits === 0 || capOf[bits]! <= finalTier[i]!) continue;
      for (const { bit, cap } of caps) {
        if ((bits & bit) !== 0 && cap > finalTier[i]!) {
          finalTier[i] = cap;
          binding[i]! |= bit;
        }
      }
    }
  }
  for (let i = 0; i < count; i++) {
    if (earned[i]! > lastTier) {
      fired[i] = scope[i]!;
      binding[i] = scope[i]!;
    }
  }
  return { finalTier, fired, binding };
}

/** Tier code that each possible set of fired gates leaves at most, indexed by their bits. */
function lowestTierBy(caps: readonly { bit: number; cap: number }[]): Uint8Array {
  const table = new Uint8Array(1 << gateIds.length);
  for (const { bit, cap } of caps) table[bit] = cap;
  for (let bits = 1; bits < table.length; bits++) {
    const lowest = bits & -bits;
    table[bits] = Math.max(table[bits ^ lowest]!, table[lowest]!);
  }
  return table;
}

/**
 * Customers that only a human judgement keeps from S: earned S, final A, and nothing holds them but an unrated strategic
 * fit (G03) or missing sign-offs (G12).
 */
export function candidates(
  model: Model,
  fired: Uint32Array,
  finalTier: Uint8Array,
  earned: Uint8Array,
  strategicFit: Float64Array | undefined
): Uint8Array {
  const found = new Uint8Array(earned.length);
  const caps = gateIds.map((id) => capCode(model, id));
  const fitGate = gateIds.indexOf("G03");
  const signOffGate = gateIds.indexOf("G12");
  for (let i = 0; i < found.length; i++) {
    if (earned[i] !== 0 || finalTier[i] !== 1) continue;
    const isRated = strategicFit !== undefined && strategicFit[i] === strategicFit[i];
    let lacksJudgement = false;
    let isHeldOtherwise = false;
    for (let gate = 0; gate < caps.length; gate++) {
      if ((fired[i]! & (1 << gate)) === 0 || caps[gate] === 0) continue;
      if (gate === signOffGate || (gate === fitGate && !isRated)) lacksJudgement = true;
      else isHeldOtherwise = true;
    }
    if (lacksJudgement && !isHeldOtherwise) found[i] = 1;
  }
  return found;
}
