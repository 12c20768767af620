import { matchWeightsAt } from '@nyata/reference';
import { NO_RECORD } from '../delivery-record/delivery-record';
import { scoreOf, type Candidate, type Sought } from './candidate-score';

const weights = matchWeightsAt('2026-11-21');
const need: Sought = {
  kind: 'NEED',
  affairCodes: ['3.31', '2.17'],
  regionCode: '33.05',
  candidateKinds: ['COOPERATIVE'],
  candidateOrganisationIds: [],
  cooperationType: 'KSDPK',
  planLinks: [{ docType: 'RKPD', code: '3.31.02' }],
};
const stranger: Candidate = {
  organisationId: 'x',
  legalPartyId: 'x',
  name: 'Pihak lain',
  kind: 'MINISTRY_AGENCY',
  affairCodes: [],
  entries: [],
};
const offer = {
  mappingEntryId: 'offer',
  kind: 'OFFER' as const,
  affairCodes: ['3.31'],
  planLinks: [],
};
const scored = (change: Partial<Candidate>, entry = need) =>
  scoreOf(entry, { ...stranger, ...change }, weights);
const codes = (change: Partial<Candidate>, entry = need) =>
  scored(change, entry).reasons.map(({ code, points }) => [code, points]);

describe('why an organisation is a candidate', () => {
  it('has nothing to say for a stranger', () => {
    expect(scored({})).toEqual({ score: 0, reasons: [] });
  });

  it('counts an offer in the main affair of a need in full, in another affair by half', () => {
    expect(codes({ entries: [offer] })).toEqual([
      ['COMPLEMENT', 30],
      ['SAME_AFFAIR', 8],
    ]);
    expect(codes({ entries: [{ ...offer, affairCodes: ['2.17'] }] })[0]).toEqual([
      'COMPLEMENT',
      15,
    ]);
    expect(scored({ entries: [offer] }).otherEntryId).toBe('offer');
  });

  it('does not take another need for what a need lacks', () => {
    expect(codes({ entries: [{ ...offer, kind: 'NEED' }] })).toEqual([['SAME_AFFAIR', 8]]);
  });

  it('knows the neighbours of the region, and gives no points where nobody knows the borders', () => {
    expect(codes({ regionCode: '33.04' })).toEqual([['ADJACENT', 15]]);
    expect(codes({ regionCode: '33.29' })).toEqual([]);
    expect(scored({ regionCode: '51.01' }).reasons).toEqual([
      { code: 'ADJACENT', points: 0, params: { regionCode: '51.01', known: 0 } },
    ]);
  });

  it('says whether the kind was wanted, the organisation named, or the type of cooperation asks for it', () => {
    const why = (change: Partial<Candidate>, entry = need) =>
      scored(change, entry).reasons[0]?.params['why'];
    expect(why({ kind: 'COOPERATIVE' })).toBe('WANTED');
    expect(why({ kind: 'BUMN' })).toBe('TYPE');
    expect(why({}, { ...need, candidateOrganisationIds: ['x'] })).toBe('NAMED');
  });

  it('weighs what was delivered in time against disputes and silence, and shows a bad record too', () => {
    const record = { ...NO_RECORD, confirmed: 2, confirmedOnTime: 2, disputed: 1, silent: 1 };
    expect(codes({ record })).toEqual([['DELIVERY_RECORD', 8]]);
    expect(codes({ record: { ...NO_RECORD, silent: 3 } })).toEqual([['DELIVERY_RECORD', 0]]);
    expect(codes({ record: NO_RECORD })).toEqual([]);
  });

  it('sees that both sides serve the same objective of a plan', () => {
    const entries = [{ ...offer, planLinks: [{ docType: 'RKPD' as const, code: '3.31.02' }] }];
    expect(codes({ entries })).toContainEqual(['SAME_PLAN_OBJECTIVE', 10]);
  });

  it('never exceeds 100', () => {
    const entries = [
      {
        ...offer,
        affairCodes: ['3.31', '2.17'],
        planLinks: [{ docType: 'RKPD' as const, code: '3.31.02' }],
      },
    ];
    const record = { ...NO_RECORD, confirmed: 5, confirmedOnTime: 5 };
    expect(scored({ kind: 'BUMN', regionCode: '33.04', entries, record }).score).toBe(100);
  });
});
