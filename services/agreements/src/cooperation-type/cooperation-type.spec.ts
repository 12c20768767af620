import { ORGANISATION_KINDS, type OrganisationKind } from '@nyata/contracts';
import type { DomainError } from '@nyata/kernel';
import { deriveType, settleType, type TypedParty } from './cooperation-type';

const region = (kind: 'PROVINCE' | 'REGENCY' | 'CITY', regionCode: string): TypedParty => ({
  kind,
  regionCode,
});
const party = (kind: OrganisationKind): TypedParty => ({ kind });
const pemalang = region('REGENCY', '33.27');
const tegal = region('REGENCY', '33.28');
const rembang = region('REGENCY', '33.17');
const jateng = region('PROVINCE', '33');
const kaltim = region('PROVINCE', '64');
const refusedWith = (decision: () => unknown) => {
  try {
    decision();
  } catch (error) {
    return (error as DomainError).code;
  }
  return 'nothing refused';
};

describe('the type that the parties lead to', () => {
  test.each([
    ['a foreign region', party('FOREIGN_REGION'), 'KSDPL', 'FOREIGN_REGION'],
    ['a foreign institution', party('FOREIGN_INSTITUTION'), 'KSDLL', 'FOREIGN_INSTITUTION'],
    ['a ministry', party('MINISTRY_AGENCY'), 'SYNERGY', 'CENTRAL_PARTNER'],
    ['a vertical office', party('VERTICAL_OFFICE'), 'SYNERGY', 'CENTRAL_PARTNER'],
    ['a BLU university', party('STATE_UNIVERSITY_BLU'), 'SYNERGY', 'CENTRAL_PARTNER'],
    ['an autonomous university', party('STATE_UNIVERSITY_PTNBH'), 'KSDPK', 'AUTONOMOUS_UNIVERSITY'],
    ['a company', party('PRIVATE_COMPANY'), 'KSDPK', 'THIRD_PARTY'],
  ])('a region with %s', (_who, partner, derived, reason) => {
    expect(deriveType(jateng, [partner], undefined)).toEqual({ derived, reason });
  });

  test('several regions beside one ministry are a synergy', () => {
    expect(deriveType(jateng, [party('MINISTRY_AGENCY'), rembang], undefined).derived).toBe(
      'SYNERGY',
    );
  });

  test('bordering regions with an effect across the border must cooperate', () => {
    expect(deriveType(pemalang, [tegal], true)).toEqual({
      derived: 'KSDD_MANDATORY',
      reason: 'NEIGHBOURS_WITH_EXTERNALITY',
    });
  });

  test.each([
    ['no effect across the border', pemalang, tegal, false],
    ['the question left open', pemalang, tegal, undefined],
    ['no common border', pemalang, rembang, true],
    ['unknown borders, but no effect across one', jateng, kaltim, false],
  ])('with %s they cooperate voluntarily', (_why, lead, other, externality) => {
    expect(deriveType(lead, [other], externality)).toEqual({
      derived: 'KSDD_VOLUNTARY',
      reason: 'REGIONS_ONLY',
    });
  });

  test('a regency borders the province it lies in', () => {
    expect(deriveType(jateng, [rembang], true).derived).toBe('KSDD_MANDATORY');
  });

  test('where the map does not know the border, nobody guesses', () => {
    expect(deriveType(jateng, [kaltim], true)).toEqual({ reason: 'MUST_BE_CHOSEN' });
  });

  test('two kinds of partner are a human choice', () => {
    const mixed = [party('MINISTRY_AGENCY'), party('PRIVATE_COMPANY')];
    expect(deriveType(jateng, mixed, undefined)).toEqual({ reason: 'MUST_BE_CHOSEN' });
  });

  test('every kind of organisation leads somewhere', () => {
    const derived = ORGANISATION_KINDS.map((kind) => deriveType(jateng, [party(kind)], false));
    expect(derived.every((derivation) => derivation.derived !== undefined)).toBe(true);
  });
});

describe('the officer and the type', () => {
  const ub = party('STATE_UNIVERSITY_PTNBH');

  test('takes the derived type by saying nothing', () => {
    expect(settleType(jateng, [party('BUMN')], {})).toEqual({
      cooperationType: 'KSDPK',
      typeBasis: { derived: 'KSDPK', reason: 'THIRD_PARTY' },
    });
  });

  test('overrides it with a note', () => {
    const choice = { cooperationType: 'SYNERGY' } as const;
    expect(refusedWith(() => settleType(jateng, [ub], choice))).toBe('OVERRIDE_NOTE_REQUIRED');
    expect(settleType(jateng, [ub], { ...choice, note: 'BLU saat disusun' }).typeBasis).toEqual({
      derived: 'KSDPK',
      reason: 'AUTONOMOUS_UNIVERSITY',
      overrideNote: 'BLU saat disusun',
    });
  });

  test('chooses where nothing is derived', () => {
    const mixed = [party('MINISTRY_AGENCY'), party('PRIVATE_COMPANY')];
    expect(refusedWith(() => settleType(jateng, mixed, {}))).toBe('TYPE_MUST_BE_CHOSEN');
    const chosen = settleType(jateng, mixed, { cooperationType: 'SYNERGY' });
    expect(chosen.cooperationType).toBe('SYNERGY');
  });

  test.each([
    ['a synergy without anyone of the centre', [party('BUMN')], 'SYNERGY'],
    ['an inter-regional one with a company', [party('BUMN')], 'KSDD_VOLUNTARY'],
    ['a foreign one at home', [party('BUMN')], 'KSDPL'],
  ] as const)('can not make it %s', (_what, others, cooperationType) => {
    const choice = { cooperationType, note: 'x' };
    expect(refusedWith(() => settleType(jateng, others, choice))).toBe('TYPE_NOT_POSSIBLE');
  });

  test('can not make it mandatory between regions that do not border each other', () => {
    const choice = { cooperationType: 'KSDD_MANDATORY', note: 'x' } as const;
    expect(refusedWith(() => settleType(pemalang, [rembang], choice))).toBe('TYPE_NOT_POSSIBLE');
  });

  test('needs a region among the parties', () => {
    expect(refusedWith(() => settleType(party('BUMN'), [party('MEDIA')], {}))).toBe(
      'TYPE_NOT_POSSIBLE',
    );
  });
});
