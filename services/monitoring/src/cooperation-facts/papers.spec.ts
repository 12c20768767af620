import { EVENTS, type PayloadOf, type ReceivedEvent } from '@nyata/contracts';
import { foldFacts, type FactEvent } from './fold-facts';

const ON = '2026-11-21';
const registered = EVENTS['agreement-registered'].example;

const event = <N extends FactEvent>(name: N, change: Partial<PayloadOf<N>>) =>
  ({
    id: name,
    name,
    payload: { ...EVENTS[name].example, ...change },
  }) as unknown as ReceivedEvent<FactEvent>;

const after = (...filed: Partial<PayloadOf<'document-filed'>>[]) =>
  [
    event('agreement-registered', { documentKind: 'PKS', paperGaps: ['NUMBER', 'SIGNED_FILE'] }),
    ...filed.map((paper) =>
      event('document-filed', { agreementId: registered.agreementId, no: undefined, ...paper }),
    ),
  ].reduce<ReturnType<typeof foldFacts>>((facts, each) => foldFacts(facts, each, ON), undefined)!
    .documents[0]!.missingPapers;

describe('the papers that a registered agreement lacks', () => {
  it('are missing since it was recorded here', () => {
    expect(after()).toEqual({ gaps: ['NUMBER', 'SIGNED_FILE'], since: ON });
  });

  it('are closed by its own copy, and the number by the one that the copy bears', () => {
    expect(after({ kind: 'KAK' })?.gaps).toEqual(['NUMBER', 'SIGNED_FILE']);
    expect(after({ kind: 'PKS' })?.gaps).toEqual(['NUMBER']);
    expect(after({ kind: 'PKS', no: '415.4/031/2025' })?.gaps).toEqual([]);
  });
});

it('a signature whose mandate is still to come lacks that paper until it is filed', () => {
  const { agreementId } = registered;
  const told = [
    event('agreement-registered', { paperGaps: [] }),
    event('signature-recorded', { agreementId, paperGaps: ['SIGNING_MANDATE'] }),
    event('document-filed', { agreementId, kind: 'SIGNING_MANDATE' }),
  ];
  const missing = (count: number) =>
    told
      .slice(0, count)
      .reduce<ReturnType<typeof foldFacts>>((facts, each) => foldFacts(facts, each, ON), undefined)!
      .documents[0]!.missingPapers?.gaps;
  expect([1, 2, 3].map(missing)).toEqual([[], ['SIGNING_MANDATE'], []]);
});
