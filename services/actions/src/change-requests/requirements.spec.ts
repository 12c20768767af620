import type { ChangeKind } from '@nyata/contracts';
import type { DomainError } from '@nyata/kernel';
import { action, claimed, milestone } from '../../test/examples';
import type { Proposal } from './change-request';
import { requireChangeable, type ChangeSubject } from './requirements';

const open = { action, milestones: [milestone] };
const successorCooperationId = '01980000-0000-7000-8000-000000000999';

interface Case {
  what: string;
  kind: ChangeKind;
  subject?: Partial<ChangeSubject>;
  proposal?: Proposal;
  refused?: string;
}

const CASES: Case[] = [
  {
    what: 'another date for a milestone',
    kind: 'RESCHEDULE',
    subject: { milestone },
    proposal: { dueOn: '2027-02-26' },
  },
  {
    what: 'the date that it has',
    kind: 'RESCHEDULE',
    proposal: { dueOn: action.dueOn },
    refused: 'SAME_DUE_DATE',
  },
  { what: 'no date at all', kind: 'RESCHEDULE', refused: 'VALIDATION_FAILED' },
  { what: 'that a milestone is waived', kind: 'WAIVE', subject: { milestone } },
  { what: 'that a whole action is waived', kind: 'WAIVE', refused: 'VALIDATION_FAILED' },
  {
    what: 'that a claimed milestone is waived',
    kind: 'WAIVE',
    subject: { milestone: claimed() },
    refused: 'MILESTONE_NOT_OPEN',
  },
  { what: 'that an action is dropped', kind: 'DROP' },
  {
    what: 'that a completed action is dropped',
    kind: 'DROP',
    subject: { action: { ...action, status: 'COMPLETED' } },
    refused: 'ACTION_CLOSED',
  },
  {
    what: 'that an action is dropped while a claim waits for its answer',
    kind: 'DROP',
    subject: { milestones: [milestone, claimed()] },
    refused: 'CLAIM_WAITING',
  },
  {
    what: 'that a milestone is dropped',
    kind: 'DROP',
    subject: { milestone },
    refused: 'VALIDATION_FAILED',
  },
  {
    what: 'that an action goes on in another cooperation',
    kind: 'CARRY_OVER',
    proposal: { successorCooperationId },
  },
  {
    what: 'that an action goes on nowhere',
    kind: 'CARRY_OVER',
    refused: 'VALIDATION_FAILED',
  },
  {
    what: 'that an action goes on in its own cooperation',
    kind: 'CARRY_OVER',
    proposal: { successorCooperationId: action.cooperationId },
    refused: 'SUCCESSOR_UNKNOWN',
  },
];

/** The code of the refusal, if it is refused. */
function codeOf(ask: () => void): string | undefined {
  try {
    ask();
    return undefined;
  } catch (error) {
    return (error as DomainError).code;
  }
}

describe('what a change request may ask', () => {
  it.each(CASES)('$kind: $what', ({ kind, subject, proposal, refused }) => {
    expect(codeOf(() => requireChangeable(kind, { ...open, ...subject }, proposal ?? {}))).toBe(
      refused,
    );
  });
});
