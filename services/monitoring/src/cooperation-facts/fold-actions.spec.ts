import { EVENTS, type EventsOf, type PayloadOf, type ReceivedEvent } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import type { CooperationFacts } from '../assessment/facts';
import { foldFacts, type FactEvent } from './fold-facts';

const ON = '2027-02-10';

/** The declared example of an event; the examples tell of one action with one milestone. */
function example<N extends EventsOf<'actions' | 'agreements'>>(
  name: N,
  change: Partial<PayloadOf<N>> = {},
): ReceivedEvent<FactEvent> {
  const payload = { ...EVENTS[name].example, ...change };
  return {
    id: newId(),
    name,
    actor: newId(),
    payload,
  } as unknown as ReceivedEvent<FactEvent>;
}

const after = (...events: ReceivedEvent<FactEvent>[]): CooperationFacts =>
  events.reduce<CooperationFacts | undefined>(
    (facts, event) => foldFacts(facts, event, ON),
    undefined,
  )!;

const claimed = () => [
  example('agreement-drafted'),
  example('agreement-signed'),
  example('action-planned'),
  example('milestone-planned'),
  example('milestone-claimed'),
];
const milestoneOf = ({ milestones }: CooperationFacts) => milestones[0]!;
const actionOf = ({ actions }: CooperationFacts) => actions[0]!;

describe('what the judgement remembers of work', () => {
  it.each([
    ['action-dropped', 'DROPPED'],
    ['action-carried-over', 'CARRIED_OVER'],
  ] as const)('%s ends the action on that day', (name, status) => {
    const { on } = EVENTS[name].example;
    expect(actionOf(after(...claimed(), example(name)))).toMatchObject({ status, closedOn: on });
  });

  it('a reopened action is open, as if it had never been completed', () => {
    const action = actionOf(
      after(...claimed(), example('action-completed'), example('action-reopened')),
    );
    expect(action.status).toBe('IN_PROGRESS');
    expect(action.closedOn).toBeUndefined();
  });

  it('a waived milestone is waived, never confirmed', () => {
    const milestone = milestoneOf(after(...claimed(), example('milestone-waived')));
    expect(milestone.status).toBe('WAIVED');
    expect(milestone.confirmation).toBeUndefined();
  });

  it('a confirmation that is retracted counts no more; that something was claimed stays', () => {
    const confirmed = after(...claimed(), example('milestone-confirmed'));
    expect(milestoneOf(confirmed).confirmation).toBeDefined();
    const open = foldFacts(confirmed, example('confirmation-retracted'), ON)!;
    expect(milestoneOf(open)).toMatchObject({ status: 'OPEN', everClaimed: true });
    expect(milestoneOf(open).confirmation).toBeUndefined();
  });

  it('a minute on paper confirms nothing; the claim goes on waiting', () => {
    const milestone = milestoneOf(after(...claimed(), example('milestone-paper-confirmed')));
    expect(milestone.status).toBe('CLAIMED');
    expect(milestone.confirmation).toBeUndefined();
  });

  it('questions, obstacles and verified evidence are something that a member did', () => {
    for (const name of [
      'clarification-requested',
      'clarification-given',
      'evidence-verified',
      'change-withdrawn',
      'obstacle-raised',
      'obstacle-escalated',
      'obstacle-resolved',
    ] as const) {
      const event = example(name);
      expect(after(...claimed(), event).lastActed?.eventId).toBe(event.id);
    }
  });

  it('silence that is told of is nothing that anybody did', () => {
    const before = after(...claimed());
    for (const name of ['claim-reminder-due', 'claim-escalation-due'] as const)
      expect(foldFacts(before, example(name), ON)).toEqual(before);
  });
});
