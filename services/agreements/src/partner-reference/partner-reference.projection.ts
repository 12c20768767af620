import type { EventsOf, MappingStatus, ReceivedEvent } from '@nyata/contracts';
import type { MappingReferenceRow } from './mapping-reference.entity';
import type { MemberReferenceRow } from './member-reference.entity';
import type { OrganisationReferenceRow } from './organisation-reference.entity';

/** What partners and the gateway tell that agreements need to know. */
export type PartnerEvent = ReceivedEvent<
  | Exclude<
      EventsOf<'partners'>,
      | 'organisation-verified'
      | 'organisation-deactivated'
      | 'organisation-merged'
      | `match-${string}`
    >
  | EventsOf<'gateway'>
>;

/** What a batch of these events comes to; a later one of a kind takes the place of an earlier one. */
export interface PartnerNews {
  organisations: Map<string, OrganisationReferenceRow>;
  members: Map<string, MemberReferenceRow>;
  entries: Map<string, MappingReferenceRow>;
  /** Of entries that were known before. */
  moves: Map<string, MappingStatus>;
}

const MOVES = {
  'mapping-entry-verified': 'VERIFIED',
  'mapping-entry-prioritised': 'PRIORITISED',
  'mapping-entry-converted': 'CONVERTED',
  'mapping-entry-released': 'PRIORITISED',
  'mapping-entry-dropped': 'DROPPED',
  'mapping-entry-reopened': 'IDENTIFIED',
} as const satisfies Partial<Record<PartnerEvent['name'], MappingStatus>>;

/** Folds the events of a batch, in order. */
export function newsOf(events: readonly PartnerEvent[]): PartnerNews {
  const news: PartnerNews = {
    organisations: new Map(),
    members: new Map(),
    entries: new Map(),
    moves: new Map(),
  };
  for (const event of events) learn(news, event);
  return news;
}

function learn({ organisations, members, entries, moves }: PartnerNews, event: PartnerEvent): void {
  switch (event.name) {
    case 'organisation-registered':
    case 'organisation-particulars-revised': {
      const { org, regionCode } = event.payload;
      organisations.set(org.organisationId, { ...org, regionCode: regionCode ?? null });
      return;
    }
    case 'liaison-appointed':
    case 'liaison-left': {
      const { memberId, org } = event.payload;
      const { organisationId, legalPartyId } = org;
      const active = event.name === 'liaison-appointed';
      members.set(memberId, { memberId, organisationId, legalPartyId, active });
      return;
    }
    case 'mapping-entry-identified': {
      const { mappingEntryId, ownerOrganisationId, subjectMatter } = event.payload;
      const entry = { mappingEntryId, ownerOrganisationId, subjectMatter };
      entries.set(mappingEntryId, { ...entry, status: 'IDENTIFIED' });
      return;
    }
    default: {
      const { mappingEntryId } = event.payload;
      const entry = entries.get(mappingEntryId);
      if (entry) entry.status = MOVES[event.name];
      else moves.set(mappingEntryId, MOVES[event.name]);
    }
  }
}
