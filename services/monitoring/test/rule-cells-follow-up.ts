import type { RuleId } from '@nyata/contracts';
import { pks, SIGNED, umbrella } from './cheat';
import { ended, nothingSigned, on, three, type Cell } from './rule-cell';
import { confirmed, planAdopted, planned, signed, workPlanFiled, type Step } from './timeline';

const letter: Step = {
  on: SIGNED,
  changes: [signed('LOI', { role: 'PRELIMINARY', endsOn: '2030-01-05' })],
};

/** The rules of what must follow a signature, cell by cell. */
export const FOLLOW_UP_CELLS: Partial<Record<RuleId, Cell[]>> = {
  R1: [
    { situation: 'the umbrella is young', after: 179, level: 'GREEN' },
    { situation: 'half a year without PKS or plan', after: 180, level: 'AMBER' },
    { situation: 'a year without PKS or plan', after: 365, level: 'RED' },
    { situation: 'a PKS is signed', after: 365, level: 'GREEN', steps: [umbrella, pks] },
    {
      situation: 'both sides adopted the plan',
      after: 365,
      level: 'GREEN',
      steps: [umbrella, on(300, planAdopted)],
    },
    { situation: 'it is a synergy', after: 365, level: 'NOT_APPLICABLE', type: 'SYNERGY' },
    { situation: 'nothing is signed', after: 365, level: 'NOT_APPLICABLE', steps: nothingSigned },
  ],
  R2: [
    { situation: 'a synergy without work plan', after: 0, level: 'RED', type: 'SYNERGY' },
    {
      situation: 'the work plan is filed',
      after: 1,
      level: 'GREEN',
      type: 'SYNERGY',
      steps: [umbrella, on(1, workPlanFiled)],
    },
    { situation: 'it is no synergy', after: 365, level: 'NOT_APPLICABLE' },
  ],
  R2b: [
    {
      situation: 'the letter is young',
      after: 179,
      level: 'GREEN',
      type: 'KSDPL',
      steps: [letter],
    },
    {
      situation: 'half a year with a letter only',
      after: 180,
      level: 'AMBER',
      type: 'KSDPL',
      steps: [letter],
    },
    {
      situation: 'a year with a letter only',
      after: 365,
      level: 'RED',
      type: 'KSDLL',
      steps: [letter],
    },
    {
      situation: 'a work plan follows',
      after: 365,
      level: 'GREEN',
      type: 'KSDPL',
      steps: [letter, on(100, workPlanFiled)],
    },
    { situation: 'it is domestic', after: 365, level: 'NOT_APPLICABLE' },
  ],
  R3: [
    { situation: 'there is still time to plan', after: 59, level: 'GREEN' },
    { situation: 'two months without a complete action', after: 60, level: 'AMBER' },
    { situation: 'four months without a complete action', after: 120, level: 'RED' },
    {
      situation: 'an action without counterpart is no complete one',
      after: 120,
      level: 'RED',
      steps: [
        umbrella,
        on(10, planned('a', '2029-01-01', ['2029-01-01'], { counterpart: undefined })),
      ],
    },
    {
      situation: 'a complete action lies ahead',
      after: 120,
      level: 'GREEN',
      steps: [umbrella, three],
    },
    {
      situation: 'it was terminated',
      after: 120,
      level: 'NOT_APPLICABLE',
      steps: [umbrella, ended],
    },
  ],
  R4: [
    {
      situation: 'nothing can be expected yet',
      after: 179,
      level: 'GREEN',
      steps: [umbrella, three],
    },
    { situation: 'half a year unconfirmed', after: 180, level: 'AMBER', steps: [umbrella, three] },
    { situation: 'a year unconfirmed', after: 365, level: 'RED', steps: [umbrella, three] },
    {
      situation: 'the counterpart confirmed lately',
      after: 365,
      level: 'GREEN',
      steps: [umbrella, three, on(300, confirmed('tiga.1'))],
    },
    {
      situation: 'the confirmation lies half a year back',
      after: 365,
      level: 'AMBER',
      steps: [umbrella, three, on(185, confirmed('tiga.1'))],
    },
    {
      situation: 'it was terminated',
      after: 365,
      level: 'NOT_APPLICABLE',
      steps: [umbrella, ended],
    },
  ],
};
