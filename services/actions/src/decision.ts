import type { EventsOf, NewEvent } from '@nyata/contracts';

export type ActionsEvent = NewEvent<EventsOf<'actions'>>;

/** What every decision of this service returns: the new state and the facts that lead to it. */
export interface Decision<State> {
  state: State;
  events: ActionsEvent[];
}
