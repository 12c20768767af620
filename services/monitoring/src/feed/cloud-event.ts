import { CONTENT_TYPE, eventType, schemaUri, sequenceText, SPEC_VERSION } from '@nyata/contracts';
import type { FeedEvent } from './audience';

/** An event of the feed as the world knows it: CloudEvents 1.0, JSON format. */
export interface CloudEvent {
  specversion: string;
  id: string;
  type: string;
  source: string;
  subject: string;
  time: string;
  datacontenttype: string;
  dataschema: string;
  partitionkey: string;
  sequence: string;
  correlationid: string;
  causationid?: string;
  actor?: string;
  actororg?: string;
  actorrole?: string;
  onbehalfof?: string;
  data: FeedEvent['payload'];
}

/** A stored event, whose time became text, in the form of CloudEvents. */
export function cloudEventOf(event: Omit<FeedEvent, 'time'> & { time: Date | string }): CloudEvent {
  const { causationId, actor, actorOrg, actorRole, onBehalfOf } = event;
  return {
    specversion: SPEC_VERSION,
    id: event.id,
    type: eventType(event.name),
    source: event.source,
    subject: event.subject,
    time: new Date(event.time).toISOString(),
    datacontenttype: CONTENT_TYPE,
    dataschema: schemaUri(event.name),
    partitionkey: event.key,
    sequence: sequenceText(event.sequence),
    correlationid: event.correlationId,
    ...(causationId && { causationid: causationId }),
    ...(actor && { actor }),
    ...(actorOrg && { actororg: actorOrg }),
    ...(actorRole && { actorrole: actorRole }),
    ...(onBehalfOf && { onbehalfof: onBehalfOf }),
    data: event.payload,
  };
}
