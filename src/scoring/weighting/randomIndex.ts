/**
 * Random indices: mean consistency index of random reciprocal matrices, by size from 1. Tables in use differ, and a matrix may
 * pass by one and fail by another, so the consistency ratio always names its table.
 */
export const randomIndices = {
  /** Saaty 1980; n = 1 … 10. */
  saaty1980: [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49],
  /** Saaty's later table as the library AHPy has it; n = 1 … 15. */
  saatyAhpy: [0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
  /** Donegan & Dodd 1991; n = 1 … 15. */
  doneganDodd1991: [
    0, 0, 0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643,
    1.4822, 1.4969,
  ],
  /** Tummala & Ling 1998; n = 1 … 15. */
  tummalaLing1998: [
    0, 0, 0.5799, 0.8921, 1.1159, 1.2358, 1.3322, 1.3952, 1.4537, 1.4882, 1.5117, 1.5356, 1.5571,
    1.5714, 1.5831,
  ],
} as const;
export type RandomIndex = keyof typeof randomIndices;
