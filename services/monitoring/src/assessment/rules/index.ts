import { R1, R2, R2b, R3, R4 } from './follow-up';
import { R7, R8 } from './money';
import { R10 } from './movement';
import { R5, R14 } from './mutuality';
import { R6 } from './reporting';
import type { Rule } from './rule';
import { R11, R13, R15 } from './stewardship';

/** Every rule of the judgement; R9 and R12 join when mapping and papers do. */
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
  R10,
  R11,
  R13,
  R14,
  R15,
];

export * from './rule';
