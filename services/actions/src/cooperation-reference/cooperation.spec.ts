import {
  AGENCY,
  cooperation,
  cooperationThatIs,
  JATENG,
  PNM,
  TODAY,
  VILLAGE,
} from '../../test/examples';
import {
  isDraft,
  isInForce,
  isWithdrawn,
  lastDayOfTerm,
  partiesOf,
  requireRunning,
  takesPart,
  type CooperationDocument,
} from './cooperation';

const umbrella = cooperation.documents[0]!;
const pks: CooperationDocument = {
  ...umbrella,
  agreementId: '01980000-0000-7000-8000-000000000101',
  role: 'IMPLEMENTING',
  endsOn: '2027-06-30',
  parties: [
    { org: JATENG, side: 1, executingOrganisationIds: [VILLAGE.organisationId] },
    { org: PNM, side: 2, executingOrganisationIds: [] },
  ],
};
const withPks = (change: Partial<CooperationDocument> = {}) => ({
  ...cooperation,
  documents: [umbrella, { ...pks, ...change }],
});

describe('what actions know of a cooperation', () => {
  it('is in force while any of its documents is', () => {
    expect(isInForce(withPks({ status: 'TERMINATED' }), TODAY)).toBe(true);
    expect(isInForce(cooperationThatIs({ status: 'TERMINATED' }), TODAY)).toBe(false);
  });

  it('is out of force on the day after its end, even before the daily job says so', () => {
    expect(isInForce(cooperationThatIs({ endsOn: TODAY }), TODAY)).toBe(true);
    expect(isInForce(cooperationThatIs({ endsOn: '2026-11-20' }), TODAY)).toBe(false);
  });

  it('is a draft until a document is signed, and withdrawn when every document was', () => {
    expect(isDraft(cooperationThatIs({ status: 'IN_PROCEDURE' }))).toBe(true);
    expect(isDraft(withPks({ status: 'DRAFT' }))).toBe(false);
    expect(isWithdrawn(cooperationThatIs({ status: 'WITHDRAWN' }))).toBe(true);
    expect(isWithdrawn(withPks({ status: 'WITHDRAWN' }))).toBe(false);
  });

  it('has each party once, with the executing units of all documents', () => {
    expect(partiesOf(withPks()).map(({ org }) => org)).toEqual([JATENG, PNM]);
    expect(partiesOf(withPks())[0]?.executingOrganisationIds).toEqual([
      AGENCY.organisationId,
      VILLAGE.organisationId,
    ]);
  });

  it('forgets the units of a withdrawn document', () => {
    expect(takesPart(withPks(), VILLAGE.organisationId)).toBe(true);
    expect(takesPart(withPks({ status: 'WITHDRAWN' }), VILLAGE.organisationId)).toBe(false);
  });

  it('ends with the implementing agreement that an action rests on, else with the last document', () => {
    expect(lastDayOfTerm(withPks(), pks.agreementId)).toBe('2027-06-30');
    expect(lastDayOfTerm(withPks())).toBe('2028-10-01');
  });

  it('has no last day while a document has a review date only, and the earlier one when it was terminated', () => {
    expect(lastDayOfTerm(withPks({ endsOn: undefined }))).toBeUndefined();
    expect(
      lastDayOfTerm(cooperationThatIs({ status: 'TERMINATED', terminatedOn: '2026-03-01' })),
    ).toBe('2026-03-01');
  });

  it.each([
    ['DRAFT', 'AGREEMENT_NOT_IN_FORCE'],
    ['TERMINATED', 'AGREEMENT_NOT_IN_FORCE'],
    ['SUSPENDED', 'AGREEMENT_SUSPENDED'],
  ] as const)('takes no work while it is %s', (status, code) => {
    expect(() => requireRunning(cooperationThatIs({ status }), TODAY)).toThrow(code);
  });

  it('takes work while in force, and older work after it expired', () => {
    expect(() => requireRunning(cooperation, TODAY)).not.toThrow();
    expect(() => requireRunning(cooperationThatIs({ status: 'EXPIRED' }), TODAY)).not.toThrow();
  });
});
