import type { Static } from '@sinclair/typebox';
import type { Producer } from '../declare-event';
import { actionEvents } from './actions';
import { answerEvents } from './actions-answers';
import { changeEvents, evidenceEvents } from './actions-evidence';
import { fundingEvents, planLinkEvents } from './actions-funding';
import { indicatorEvents } from './actions-indicators';
import { milestoneEvents } from './actions-milestones';
import { obstacleEvents } from './actions-obstacles';
import { planEvents } from './actions-plans';
import { evaluationEvents, reportEvents, updateRequestEvents } from './actions-reports';
import { agreementEvents } from './agreements';
import { documentEvents } from './agreements-documents';
import { changeOfTermsEvents } from './agreements-changes';
import { lifeEvents } from './agreements-life';
import { centralEvents, councilEvents, offerEvents } from './agreements-approvals';
import { procedureEvents } from './agreements-procedure';
import { gatewayEvents } from './gateway';
import { monitoringEvents } from './monitoring';
import { organisationEvents } from './partners';
import { mappingEvents } from './partners-mapping';
import { matchEvents } from './partners-matches';

/** Every event there is, by name. */
export const EVENTS = {
  ...organisationEvents,
  ...mappingEvents,
  ...matchEvents,
  ...agreementEvents,
  ...procedureEvents,
  ...documentEvents,
  ...offerEvents,
  ...councilEvents,
  ...centralEvents,
  ...lifeEvents,
  ...changeOfTermsEvents,
  ...planEvents,
  ...actionEvents,
  ...milestoneEvents,
  ...answerEvents,
  ...evidenceEvents,
  ...changeEvents,
  ...obstacleEvents,
  ...indicatorEvents,
  ...fundingEvents,
  ...planLinkEvents,
  ...reportEvents,
  ...updateRequestEvents,
  ...evaluationEvents,
  ...monitoringEvents,
  ...gatewayEvents,
};

export type EventName = keyof typeof EVENTS;

/** The payload of an event, by its name. */
export type PayloadOf<N extends EventName> = Static<(typeof EVENTS)[N]['payload']>;

/** The events that a service may publish. */
export type EventsOf<P extends Producer> = {
  [N in EventName]: (typeof EVENTS)[N]['producer'] extends P ? N : never;
}[EventName];

/** A fact that a decision returns and the outbox will take. */
export type NewEvent<N extends EventName = EventName> = {
  [K in N]: { readonly name: K; readonly payload: PayloadOf<K> };
}[N];

/** An event as consumers receive it. */
export type ReceivedEvent<N extends EventName = EventName> = {
  [K in N]: {
    readonly id: string;
    readonly name: K;
    /** Of the payload's shape: today's, also for what an earlier release sent. */
    readonly version: number;
    readonly topic: string;
    /** Partition key. */
    readonly key: string;
    /** `/services/<name>` */
    readonly source: string;
    /** Id of the aggregate. */
    readonly subject: string;
    /** Version of the aggregate after this event: 1, 2, 3 ... */
    readonly sequence: number;
    readonly time: Date;
    readonly correlationId: string;
    readonly causationId?: string;
    readonly actor?: string;
    readonly actorOrg?: string;
    readonly actorRole?: string;
    readonly onBehalfOf?: string;
    /** Where it stands in the log; a feed needs it, a decision never. */
    readonly partition?: number;
    readonly offset?: number;
    readonly payload: PayloadOf<K>;
  };
}[N];
