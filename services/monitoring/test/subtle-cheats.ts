import { addDays } from '@nyata/kernel';
import {
  pks,
  SIGNED,
  trained,
  umbrella,
  step,
  NEVER_WELL,
  NEVER_BETTER,
  type Cheat,
} from './cheat';
import {
  action,
  claimed,
  confirmed,
  JATENG,
  milestone,
  org,
  planAdopted,
  planned,
  signed,
  AGENCY,
  PARTNER,
  type Change,
} from './timeline';

const paper = (id: string): Change =>
  milestone(id, ({ confirmation }) => ({ confirmation: { ...confirmation!, channel: 'PAPER' } }));

/** Ways to look busy that need a second look. */
export const SUBTLE_CHEATS: Cheat[] = [
  {
    trick: 'the bureau records the partner’s word on paper',
    steps: [umbrella, pks, trained, step('2025-06-30', confirmed('latihan.1'), paper('latihan.1'))],
    never: NEVER_WELL,
    instead: 'AT_RISK',
  },
  {
    trick: 'an action has neither unit nor quantity',
    steps: [
      umbrella,
      step(
        '2025-02-10',
        planned('tanpa-ukuran', '2026-12-19', ['2026-12-19'], { unit: undefined }),
        planAdopted,
      ),
    ],
    never: NEVER_BETTER,
    instead: 'CEREMONIAL',
  },
  {
    trick: 'a quantity of zero is promised',
    steps: [
      umbrella,
      step(
        '2025-02-10',
        planned('nol', '2026-12-19', ['2026-12-19'], { quantity: 0 }),
        planAdopted,
      ),
    ],
    never: NEVER_BETTER,
    instead: 'CEREMONIAL',
  },
  {
    trick: 'an action has no milestone that could be confirmed',
    steps: [umbrella, step('2025-02-10', planned('kosong', '2026-12-19', []), planAdopted)],
    never: NEVER_BETTER,
    instead: 'CEREMONIAL',
  },
  {
    trick: 'a plan is opened and never adopted',
    steps: [umbrella, step('2025-02-10', (facts) => facts)],
    never: NEVER_BETTER,
    instead: 'CEREMONIAL',
  },
  {
    trick: 'a delivery is dressed up as one more meeting',
    steps: [
      umbrella,
      pks,
      step(
        '2025-02-10',
        planned('rakor', '2026-12-19', ['2025-06-30', '2026-12-19'], { type: 'MEETING' }),
        planAdopted,
      ),
      step('2025-12-30', confirmed('rakor.1')),
    ],
    never: NEVER_BETTER,
    instead: 'CEREMONIAL',
  },
  {
    trick: 'the work is confirmed once, and then nothing for a year',
    steps: [umbrella, pks, trained, step('2025-02-20', confirmed('latihan.1'))],
    day: addDays('2025-02-20', 366),
    never: NEVER_WELL,
    instead: 'AT_RISK',
  },
  {
    trick: 'the action is dropped when its day comes',
    steps: [umbrella, pks, trained, step('2025-06-29', action('latihan', { status: 'DROPPED' }))],
    never: NEVER_BETTER,
    instead: 'CEREMONIAL',
  },
  {
    trick: 'a disputed milestone is left lying',
    steps: [
      umbrella,
      pks,
      trained,
      step('2025-06-20', claimed('latihan.1')),
      step(
        '2025-06-25',
        milestone('latihan.1', () => ({ status: 'DISPUTED' })),
      ),
    ],
    never: NEVER_WELL,
    instead: 'AT_RISK',
  },
  {
    trick: 'it waits for the centre without end',
    steps: [umbrella, step(SIGNED, (facts) => ({ ...facts, centralWaits: [{ from: SIGNED }] }))],
    day: addDays(SIGNED, 365 + 180),
    never: NEVER_BETTER,
    instead: 'CEREMONIAL',
  },
  {
    trick: 'council and centre are asked at the same time, so that both waits would count',
    steps: [
      umbrella,
      step(SIGNED, (facts) => ({
        ...facts,
        councilWaits: [{ from: SIGNED, to: addDays(SIGNED, 60) }],
        centralWaits: [{ from: SIGNED, to: addDays(SIGNED, 60) }],
      })),
    ],
    day: addDays(SIGNED, 365 + 60),
    never: NEVER_BETTER,
    instead: 'CEREMONIAL',
  },
  {
    trick: 'the term is allowed to run out in silence',
    steps: [step(SIGNED, signed('JOINT_AGREEMENT', { endsOn: '2025-11-01' })), trained],
    day: '2025-12-01',
    never: NEVER_BETTER,
    instead: 'CEREMONIAL',
  },
  {
    trick: 'a second office of the partner’s own house is the counterpart',
    steps: [
      umbrella,
      step(
        '2025-02-10',
        planned('sepihak', '2026-12-19', ['2026-12-19'], {
          owner: org('Anak usaha', 'BUMN', PARTNER.legalPartyId),
          counterpart: PARTNER,
        }),
        planAdopted,
      ),
    ],
    never: NEVER_BETTER,
    instead: 'CEREMONIAL',
  },
  {
    trick: 'the claimant confirms for the partner through its own head',
    steps: [umbrella, pks, trained, step('2025-06-30', confirmed('latihan.1', JATENG))],
    never: NEVER_WELL,
    instead: 'AT_RISK',
  },
  {
    trick: 'milestones are claimed in a heap that nobody can answer',
    steps: [
      umbrella,
      pks,
      step(
        '2025-10-01',
        planned('tumpuk', '2026-12-19', ['2026-01-02', '2026-01-03', '2026-01-04'], {
          owner: AGENCY,
        }),
        planAdopted,
        claimed('tumpuk.1'),
        claimed('tumpuk.2'),
        claimed('tumpuk.3'),
      ),
    ],
    day: '2025-11-15',
    never: NEVER_WELL,
    instead: 'AT_RISK',
  },
];
