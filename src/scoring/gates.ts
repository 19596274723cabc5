import type { GateId } from "./model";
import type { Gate } from "./gates/Gate";
import { G00 } from "./gates/G00";
import { G01 } from "./gates/G01";
import { G02 } from "./gates/G02";
import { G03 } from "./gates/G03";
import { G04 } from "./gates/G04";
import { G05 } from "./gates/G05";
import { G06 } from "./gates/G06";
import { G07 } from "./gates/G07";
import { G08 } from "./gates/G08";
import { G09 } from "./gates/G09";
import { G10 } from "./gates/G10";
import { G11 } from "./gates/G11";
import { G12 } from "./gates/G12";
import { G13 } from "./gates/G13";
import { G14 } from "./gates/G14";
import { G15 } from "./gates/G15";

/** THE LIST of gates. A new one is an id in model.ts, its parameters, a file in gates/ and a line here. */
export const gates: { readonly [Id in GateId]: Gate<Id> } = {
  G00,
  G01,
  G02,
  G03,
  G04,
  G05,
  G06,
  G07,
  G08,
  G09,
  G10,
  G11,
  G12,
  G13,
  G14,
  G15,
};
