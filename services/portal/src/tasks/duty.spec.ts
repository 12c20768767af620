import type { Milestone } from '../api/actions';
import { dutyOf } from './duty';

const claim = { claimId: 'c', answers: [], questions: [] };
const milestone = {
  status: 'CLAIMED',
  owner: { organisationId: 'dinas' },
  confirmers: [{ organisationId: 'mitra' }],
  currentClaimId: 'c',
  claims: [claim],
} as unknown as Milestone;
const with_ = (change: object): Milestone => ({ ...milestone, ...change });

describe('what an organisation has to do about a milestone', () => {
  it('is to report it, while it is open or was disputed', () => {
    expect(dutyOf(with_({ status: 'OPEN' }), 'dinas')).toBe('CLAIM');
    expect(dutyOf(with_({ status: 'DISPUTED' }), 'dinas')).toBe('CLAIM');
    expect(dutyOf(with_({ status: 'OPEN' }), 'mitra')).toBe('NONE');
  });

  it('is to answer, once', () => {
    expect(dutyOf(milestone, 'mitra')).toBe('ANSWER');
    const answered = { ...claim, answers: [{ organisationId: 'mitra' }] };
    expect(dutyOf(with_({ claims: [answered] }), 'mitra')).toBe('NONE');
    expect(dutyOf(milestone, 'orang lain')).toBe('NONE');
  });

  it('is to explain what was asked and not answered yet', () => {
    const asked = (question: object) => with_({ claims: [{ ...claim, questions: [question] }] });
    expect(dutyOf(asked({ note: 'Siapa?' }), 'dinas')).toBe('CLARIFY');
    expect(dutyOf(asked({ note: 'Siapa?', reply: { note: 'Ini' } }), 'dinas')).toBe('NONE');
    expect(dutyOf(milestone, 'dinas')).toBe('NONE');
  });
});
