import { R1, R2, R2b, R3, R4 } from './follow-up';
import { R5, R14 } from './mutuality';
import type { Rule } from './rule';
import { R11, R13, R15 } from './stewardship';

/** Every rule of the judgement; R6-R10 and R12 join when reports, funding, indicators and papers do. */
export const ALL_RULES: readonly Rule[] = [R1, R2, R2b, R3, R4, R5, R11, R13, R14, R15];

export * from './rule';
