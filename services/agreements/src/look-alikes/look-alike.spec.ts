import { resemblanceOf, type Candidate, type ComparedParty } from './look-alike';

const kebumen: ComparedParty = { legalPartyId: 'kebumen', name: 'Kebumen', regionCode: '33.05' };
const purworejo: ComparedParty = {
  legalPartyId: 'purworejo',
  name: 'Purworejo',
  regionCode: '33.06',
};
const denpasar: ComparedParty = { legalPartyId: 'denpasar', name: 'Denpasar', regionCode: '51.71' };
const pnm: ComparedParty = { legalPartyId: 'pnm', name: 'PNM' };

const wanted = { counterparts: [kebumen], affairCodes: ['2.08', '3.30'] };
const codes = (candidate: Partial<Candidate>) =>
  resemblanceOf(wanted, {
    counterparts: [kebumen],
    affairCodes: ['2.08'],
    likeness: 0,
    ...candidate,
  }).map(({ code }) => code);

describe('a running agreement looks alike', () => {
  test('with the same parties in the same affair, and says so', () => {
    expect(
      resemblanceOf(wanted, { counterparts: [kebumen], affairCodes: ['2.08'], likeness: 0.58 }),
    ).toEqual([
      { code: 'SAME_PARTIES', params: { names: 'Kebumen' } },
      { code: 'SAME_AFFAIR', params: { affairs: '2.08' } },
      { code: 'SIMILAR_OBJECT', params: { percent: '58' } },
    ]);
  });

  test('by a similar object, where the affair was called another', () => {
    expect(codes({ affairCodes: ['1.01'], likeness: 0.5 })).toEqual([
      'SAME_PARTIES',
      'SIMILAR_OBJECT',
    ]);
  });

  test('with a neighbour of the region that is meant', () => {
    expect(codes({ counterparts: [purworejo] })).toEqual(['NEIGHBOUR', 'SAME_AFFAIR']);
  });

  test('with one of several parties', () => {
    const both = { ...wanted, counterparts: [kebumen, pnm] };
    const [who] = resemblanceOf(both, {
      counterparts: [pnm, denpasar],
      affairCodes: ['2.08'],
      likeness: 0,
    });
    expect(who).toEqual({ code: 'SAME_PARTY', params: { names: 'PNM' } });
  });
});

describe('it does not look alike', () => {
  test('with somebody else far away, or whose borders nobody knows', () => {
    expect(codes({ counterparts: [denpasar], likeness: 1 })).toEqual([]);
    expect(codes({ counterparts: [pnm], likeness: 1 })).toEqual([]);
  });

  test('with the same parties about something else', () => {
    expect(codes({ affairCodes: ['1.01'], likeness: 0.2 })).toEqual([]);
  });
});
