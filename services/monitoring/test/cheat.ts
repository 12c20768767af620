import type { Verdict } from '@nyata/contracts';
import { planAdopted, planned, signed, type Change, type Step } from './timeline';

export const SIGNED = '2025-01-06';
export const YEAR_LATER = '2026-01-06';
export const umbrella: Step = {
  on: SIGNED,
  changes: [signed('JOINT_AGREEMENT', { endsOn: '2030-01-05' })],
};
export const pks: Step = { on: '2025-02-03', changes: [signed('PKS', { endsOn: '2030-01-05' })] };
export const trained: Step = {
  on: '2025-02-10',
  changes: [planned('latihan', '2025-12-19', ['2025-06-30', '2025-12-19']), planAdopted],
};

/** A way to look busy, the verdicts it must never get, and the one it gets. */
export interface Cheat {
  trick: string;
  steps: Step[];
  day?: string;
  never: Verdict[];
  instead: Verdict;
}

export const step = (on: string, ...changes: Change[]): Step => ({ on, changes });
export const NEVER_WELL: Cheat['never'] = ['ON_TRACK', 'STARTING'];
export const NEVER_BETTER: Cheat['never'] = ['ON_TRACK', 'STARTING', 'AT_RISK'];
