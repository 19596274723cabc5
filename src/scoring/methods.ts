import type { TierMethod } from "../settings/Model";
import { absolute } from "./methods/absolute";
import { pareto } from "./methods/pareto";
import { quota } from "./methods/quota";
import type { RawTierMethod } from "./methods/TierMethod";

/** THE LIST of ways to make raw tiers. A new one is a name in the settings, a file in methods/ and a line here. */
export const methods: Readonly<Record<TierMethod, RawTierMethod>> = { absolute, quota, pareto };
