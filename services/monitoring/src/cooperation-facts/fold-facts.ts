import type { EventName, EventsOf, ReceivedEvent } from '@nyata/contracts';
import type { CooperationFacts } from '../assessment/facts';
import { actionFolds } from './fold-actions';
import { agreementLifeFolds } from './fold-agreement-life';
import { agreementFolds } from './fold-agreements';
import { approvalFolds } from './fold-approvals';

type Fold<N extends EventName> = (
  facts: CooperationFacts | undefined,
  event: ReceivedEvent<N>,
  on: string,
) => CooperationFacts | undefined;

/** Events that can belong to a cooperation's facts: those of agreements and actions. */
export type FactEvent = EventsOf<'agreements' | 'actions'>;

/** What each event changes: a fold; `acted` = nothing but that a member did something; `ignored` = not even that. */
export type Folds = { [N in FactEvent]: Fold<N> | 'acted' | 'ignored' };

const FOLDS: Folds = { ...agreementFolds, ...agreementLifeFolds, ...approvalFolds, ...actionFolds };

/**
 * The facts after one more event. `on` is the day on which it counts: its business date, never earlier
 * than that of the event before it.
 */
export function foldFacts(
  facts: CooperationFacts | undefined,
  event: ReceivedEvent<FactEvent>,
  on: string,
): CooperationFacts | undefined {
  const fold = FOLDS[event.name] as Fold<FactEvent> | 'acted' | 'ignored';
  if (fold === 'ignored') return facts;
  const folded = fold === 'acted' ? facts : fold(facts, event, on);
  return folded && event.actor ? { ...folded, lastActed: { on, eventId: event.id } } : folded;
}
