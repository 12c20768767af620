import { MATCH_STATUSES } from '@nyata/contracts';
import type { DomainError, Origin } from '@nyata/kernel';
import { agree, contact, convert, decline, propose, type Match, type Proposal } from './match';

const by: Origin = { correlationId: 'c', now: new Date('2026-11-21T02:00:00Z') };
const proposal: Proposal = {
  matchId: 'm',
  mappingEntryId: 'e',
  keyOrganisationId: 'dinas',
  other: { organisationId: 'pnm', legalPartyId: 'pnm', kind: 'BUMN', name: 'PNM' },
  score: 45,
  reasons: [{ code: 'COMPLEMENT', points: 30, params: { affairCode: '2.17' } }],
};
const proposed = propose(proposal, { ownerLegalPartyId: 'jateng' }, by).state;
const codeOf = (decision: () => unknown) => {
  try {
    decision();
  } catch (error) {
    return (error as DomainError).code;
  }
  return 'nothing refused';
};

test('a proposal keeps the score and what it was made of', () => {
  const { state, events } = propose(proposal, { ownerLegalPartyId: 'jateng' }, by);
  expect(state).toMatchObject({ status: 'PROPOSED', organisationId: 'pnm', movedOn: '2026-11-21' });
  expect(events).toMatchObject([
    { name: 'match-proposed', payload: { ownerOrganisationId: 'dinas', score: 45 } },
  ]);
});

test('nobody is matched with itself, nor twice', () => {
  const own = { ownerLegalPartyId: 'pnm' };
  expect(codeOf(() => propose(proposal, own, by))).toBe('MATCH_WITH_OWNER');
  const open = { ownerLegalPartyId: 'jateng', openMatchId: 'n' };
  expect(codeOf(() => propose(proposal, open, by))).toBe('MATCH_EXISTS');
});

test('it goes from contact to an agreement in principle, and an agreement converts it', () => {
  const contacted = contact(proposed, 'Rapat 12 Nov', by).state;
  const agreed = agree(contacted, undefined, by).state;
  expect(agreed).toMatchObject({ status: 'AGREED_IN_PRINCIPLE', notes: 'Rapat 12 Nov' });
  expect(convert(agreed, 'a', by)).toMatchObject({
    state: { status: 'CONVERTED', agreementId: 'a' },
    events: [{ name: 'match-converted', payload: { agreementId: 'a' } }],
  });
});

test('a declined one says why, and is not carried on', () => {
  const { state, events } = decline(proposed, 'Sudah bermitra dengan daerah lain', by);
  expect(events).toMatchObject([
    { name: 'match-declined', payload: { reason: 'Sudah bermitra dengan daerah lain' } },
  ]);
  expect(codeOf(() => contact(state, undefined, by))).toBe('MATCH_CLOSED');
  expect(convert(state, 'a', by)).toBeUndefined();
});

test.each(MATCH_STATUSES)('of a %s match only the open ones can be declined', (status) => {
  const match: Match = { ...proposed, status };
  const closed = status === 'CONVERTED' || status === 'DECLINED';
  expect(codeOf(() => decline(match, 'x', by))).toBe(closed ? 'MATCH_CLOSED' : 'nothing refused');
});
