import { bounds, type Growth } from './bounds';

const calm = (): Growth => ({
  memory: new Map([['partners', 180]]),
  connections: 40,
  deadRows: new Map([['nyata_partners', 900]]),
});
const says = (growth: Growth) => bounds(growth).map((finding) => finding.says);

describe('I12: what a long run leaves', () => {
  it('is bounded', () => {
    expect(bounds(calm())).toEqual([]);
  });

  it('tells memory, connections and dead rows that have grown', () => {
    expect(says({ ...calm(), memory: new Map([['partners', 451]]) })).toEqual([
      'the memory of partners in MB: 451, more than 450',
    ]);
    expect(says({ ...calm(), connections: 101 })).toEqual(['connections: 101, more than 100']);
    expect(says({ ...calm(), deadRows: new Map([['nyata_partners', 200_001]]) })).toEqual([
      'dead rows in the outbox of nyata_partners: 200001, more than 200000',
    ]);
  });
});
