import { R1, R2, R2b, R3, R4 } from './follow-up';
import { R7, R8 } from './money';
import { R10 } from './movement';
import { R5, R14 } from './mutuality';
import { R9, R12 } from './papers';
import { R6 } from './reporting';
import type { Rule } from './rule';
import { R11, R13, R15 } from './stewardship';

/** Every rule of the judgement. */
export const ALL_RULES: readonly Rule[] = [
  R1,
  R2,
  R2b,
  R3,
  R4,
  R5,
  R6,
  R7,
  R8,
  R9,
  R10,
  R11,
  R12,
  R13,
  R14,
  R15,
];

export * from './rule';
