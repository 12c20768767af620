import { EVENTS, type EventName, type PayloadOf, type ReceivedEvent } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import type { CooperationFacts } from '../assessment/facts';
import { foldFacts, type FactEvent } from './fold-facts';

const ON = '2026-11-21';

/** The declared example of an event, as it would arrive. */
function example<N extends FactEvent>(
  name: N,
  change: Partial<PayloadOf<N>> = {},
  actor: string | undefined = newId(),
): ReceivedEvent<FactEvent> {
  const { example: payload, producer, topic } = EVENTS[name as EventName];
  return {
    id: newId(),
    name,
    source: `/services/${producer}`,
    topic,
    ...(actor && { actor }),
    payload: { ...payload, ...change },
  } as unknown as ReceivedEvent<FactEvent>;
}

const after = (...events: ReceivedEvent<FactEvent>[]): CooperationFacts =>
  events.reduce<CooperationFacts | undefined>(
    (facts, event) => foldFacts(facts, event, ON),
    undefined,
  )!;

const signed = () => [example('agreement-drafted'), example('agreement-signed')];

describe('folding the events of a cooperation', () => {
  it('knows nothing before its first document', () => {
    expect(foldFacts(undefined, example('action-plan-opened'), ON)).toBeUndefined();
  });

  it('names the cooperation by its first document and gathers the parties of all', () => {
    const second = newId();
    const facts = after(
      example('agreement-drafted'),
      example('agreement-drafted', { agreementId: second, title: 'PKS', documentKind: 'PKS' }),
    );
    expect(facts.title).toBe(EVENTS['agreement-drafted'].example.title);
    expect(facts.documents.map(({ documentKind }) => documentKind)).toEqual([
      'JOINT_AGREEMENT',
      'PKS',
    ]);
    expect(facts.parties).toHaveLength(2);
  });

  it('takes an import with the day of the import, and its ending', () => {
    const facts = after(
      example('agreement-registered', {
        origin: 'IMPORTED',
        status: 'ENDED',
        ending: { endedOn: '2021-12-31', disposition: 'CLOSED_ACHIEVED', basis: 'LEGACY_EVIDENCE' },
      }),
    );
    expect(facts.documents[0]).toMatchObject({
      importedOn: ON,
      status: 'ENDED',
      ending: { endedOn: '2021-12-31', basis: 'LEGACY_EVIDENCE' },
    });
  });

  it('remembers since when nobody is responsible', () => {
    const facts = after(
      ...signed(),
      example('responsible-officer-assigned'),
      example('responsible-officer-assigned', { memberId: undefined }),
    );
    expect(facts.documents[0]!.officer).toEqual({ lostOn: ON });
  });

  it('remembers since when no liaison looks after an action, over later revisions', () => {
    const orphan = after(...signed(), example('action-planned'));
    expect(orphan.actions[0]!.liaison).toEqual({ missingSince: ON });
    const later = foldFacts(orphan, example('action-revised'), '2026-12-01')!;
    expect(later.actions[0]!.liaison).toEqual({ missingSince: ON });
    const cared = foldFacts(later, example('action-revised', { ownerMemberId: newId() }), ON)!;
    expect(cared.actions[0]!.liaison).toMatchObject({ memberId: expect.any(String) as string });
  });

  it('follows a milestone from plan to confirmation, and keeps its first due date', () => {
    const facts = after(
      ...signed(),
      example('action-planned'),
      example('milestone-planned'),
      example('milestone-rescheduled'),
      example('milestone-claimed'),
      example('milestone-confirmed'),
    );
    expect(facts.milestones[0]).toMatchObject({
      status: 'CONFIRMED',
      dueOn: '2027-02-26',
      originalDueOn: '2027-01-29',
      dueChanges: 1,
      claim: { evidence: 1, claimedOn: ON },
      confirmation: { on: ON, channel: 'ACCOUNT' },
    });
  });

  it('forgets a claim that was withdrawn, so that made-up claims thin out nothing', () => {
    const facts = after(
      ...signed(),
      example('action-planned'),
      example('milestone-planned'),
      example('milestone-claimed'),
      example('claim-withdrawn'),
    );
    expect(facts.milestones[0]).toMatchObject({ status: 'OPEN', everClaimed: false });
  });

  it('takes what a member does as a sign of life, and what the system does as none', () => {
    const facts = after(...signed());
    const woken = foldFacts(facts, example('change-requested'), '2026-12-01')!;
    expect(woken.lastActed?.on).toBe('2026-12-01');
    const bySystem = { ...example('action-completed'), actor: undefined };
    expect(foldFacts(woken, bySystem, '2026-12-24')!.lastActed?.on).toBe('2026-12-01');
  });
});
