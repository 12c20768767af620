import { given } from '@nyata/testing';
import { inForce } from '../../test/in-force';
import { recordObligation, waiveObligation } from './obligation';

const clause = {
  clause: 'Pasal 5 ayat (2)',
  text: 'Menyediakan pendamping',
  obligorPartyId: 'pnm',
  dueOn: '2026-06-01',
};
const recorded = recordObligation(inForce(), clause).state;
const { obligationId } = recorded.obligations[0]!;

describe('a duty of a clause', () => {
  test('is owed by a party', () => {
    given(inForce())
      .when((it) => recordObligation(it, clause))
      .thenNamed('obligation-recorded');
    given(inForce())
      .when((it) => recordObligation(it, { ...clause, obligorPartyId: 'x' }))
      .refuses('PARTY_UNKNOWN', '/obligorPartyId');
    given({ ...inForce(), status: 'EXPIRED' as const })
      .when((it) => recordObligation(it, clause))
      .refuses('AGREEMENT_STATE');
  });

  test('is waived once, with a reason, and stays readable', () => {
    const { state } = given(recorded)
      .when((it) => waiveObligation(it, obligationId, 'Diganti'))
      .thenNamed('obligation-waived');
    expect(state.obligations).toMatchObject([{ status: 'WAIVED', reason: 'Diganti' }]);
    given(state)
      .when((it) => waiveObligation(it, obligationId, 'x'))
      .refuses('OBLIGATION_WAIVED');
    given(recorded)
      .when((it) => waiveObligation(it, 'x', 'x'))
      .refuses('OBLIGATION_UNKNOWN');
  });
});
