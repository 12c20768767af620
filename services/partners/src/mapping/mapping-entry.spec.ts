import { DomainError, type Origin } from '@nyata/kernel';
import { assertWithinAuthority } from './authority';
import {
  convert,
  drop,
  identify,
  prioritise,
  release,
  reopen,
  verify,
  type MappingEntry,
} from './mapping-entry';

const author: Origin = { correlationId: 'c', actor: 'siti', now: new Date('2026-11-21T02:00:00Z') };
const another: Origin = { ...author, actor: 'budi' };
const identified = identify(
  {
    mappingEntryId: 'm1',
    ownerOrganisationId: 'kebumen',
    ownerLegalPartyId: 'kebumen',
    regionCode: '33.05',
    kind: 'POTENTIAL',
    affairCodes: ['3.31', '3.30'],
    subjectMatter: 'Gula merah menjadi gula semut',
    candidateOrganisationIds: [],
    candidateKinds: ['COOPERATIVE'],
    horizonMonths: 36,
    planLinks: [],
  },
  author,
).state;
const inState = (status: MappingEntry['status']): MappingEntry => ({ ...identified, status });
const refusedWith = (decision: () => unknown) => {
  try {
    decision();
  } catch (error) {
    return (error as DomainError).code;
  }
  return 'nothing refused';
};
const agreement = { cooperationId: 'a1', agreementId: 'a1' };

describe('a mapping entry', () => {
  test('is verified by another person than its author', () => {
    expect(refusedWith(() => verify(identified, author))).toBe('VERIFIER_IS_AUTHOR');
    expect(verify(identified, another)).toMatchObject({
      state: { status: 'VERIFIED' },
      events: [{ name: 'mapping-entry-verified', payload: { mappingEntryId: 'm1' } }],
    });
  });

  test('gets a priority with a plan link, or with the reason why there is none', () => {
    const verified = inState('VERIFIED');
    expect(refusedWith(() => prioritise(verified, { priorityScore: 80 }))).toBe(
      'PLAN_LINK_OR_REASON_REQUIRED',
    );
    const reasoned = prioritise(verified, {
      priorityScore: 80,
      noPlanLinkReason: 'Masuk RKPD perubahan',
    });
    expect(reasoned.events[0]!.payload).toMatchObject({ reason: 'Masuk RKPD perubahan' });
    const planLinks = [{ docType: 'RKPD' as const, code: '3.31.02' }];
    expect(prioritise({ ...verified, planLinks }, { priorityScore: 80 }).state).toMatchObject({
      status: 'PRIORITISED',
      priorityScore: 80,
    });
  });

  test.each(['VERIFIED', 'PRIORITISED'] as const)(
    'that is %s is converted when an agreement names it',
    (status) => {
      expect(convert(inState(status), agreement)).toMatchObject({
        state: { status: 'CONVERTED' },
        events: [{ name: 'mapping-entry-converted', payload: agreement }],
      });
    },
  );

  test.each(['IDENTIFIED', 'DROPPED', 'CONVERTED'] as const)(
    'that is %s stays as it is when an agreement names it',
    (status) => expect(convert(inState(status), agreement)).toBeUndefined(),
  );

  test('is a priority again when its only draft was withdrawn', () => {
    expect(release(inState('CONVERTED'), 'Mitra mundur')).toMatchObject({
      state: { status: 'PRIORITISED' },
      events: [{ name: 'mapping-entry-released', payload: { reason: 'Mitra mundur' } }],
    });
    expect(release(inState('PRIORITISED'), 'Mitra mundur')).toBeUndefined();
  });

  test('is dropped and reopened with a reason, but not once it is converted', () => {
    expect(refusedWith(() => drop(identified, ' '))).toBe('REASON_REQUIRED');
    expect(drop(identified, 'Sudah ditangani').state.status).toBe('DROPPED');
    expect(reopen(inState('DROPPED'), 'Program berhenti').state.status).toBe('IDENTIFIED');
    expect(refusedWith(() => drop(inState('CONVERTED'), 'x'))).toBe('MAPPING_ENTRY_STATE');
    expect(refusedWith(() => reopen(identified, 'x'))).toBe('MAPPING_ENTRY_STATE');
  });
});

describe('the authority over an affair', () => {
  test('an affair of the level of the region is accepted', () => {
    expect(() => assertWithinAuthority(['3.31'], '33.05')).not.toThrow();
  });

  test('forestry belongs to the province, not to a regency', () => {
    expect(refusedWith(() => assertWithinAuthority(['3.31', '3.28'], '33.05'))).toBe(
      'AFFAIR_OUTSIDE_AUTHORITY',
    );
  });

  test('the region must exist', () => {
    expect(refusedWith(() => assertWithinAuthority(['3.31'], '99'))).toBe('REGION_UNKNOWN');
  });

  test('an affair must exist', () => {
    expect(refusedWith(() => assertWithinAuthority(['8.88'], '33'))).toBe('AFFAIR_UNKNOWN');
  });
});
