import type { EventsOf, ReceivedEvent } from '@nyata/contracts';

/** Who of those in scope may read an entry: everyone, or the lead's party alone. */
export type Audience = 'PARTIES' | 'LEAD';

/** What the feed must know of a cooperation to say who may read its events. */
export interface FeedCooperation {
  cooperationId: string;
  leadLegalPartyId: string;
  organisationIds: string[];
  legalPartyIds: string[];
  regionCodes: string[];
  /** Agreements that are signed: what is told of any other is the lead's own affair. */
  signedAgreementIds: string[];
}

/** Names of the events on nyata.cooperation: all of them are in the feed. */
export type FeedEventName = EventsOf<'agreements' | 'actions' | 'monitoring'>;

export type FeedEvent = ReceivedEvent<FeedEventName>;

/** What is known of the cooperation after an event. */
export function learn(
  known: FeedCooperation | undefined,
  event: FeedEvent,
): FeedCooperation | undefined {
  const { name, payload } = event;
  if (name === 'agreement-drafted' || name === 'agreement-registered') {
    const before = known ?? {
      cooperationId: payload.cooperationId,
      leadLegalPartyId: payload.leadOrg.legalPartyId,
      organisationIds: [],
      legalPartyIds: [],
      regionCodes: [],
      signedAgreementIds: [],
    };
    const ends = [payload.leadOrg, payload.initiatorOrg];
    const joined = withParties(before, payload.parties, ends);
    return name === 'agreement-registered' ? signed(joined, payload.agreementId) : joined;
  }
  if (name === 'agreement-signed')
    return known && signed(withParties(known, payload.parties), payload.agreementId);
  if (name === 'agreement-amended' && known && payload.changes.parties)
    return withParties(known, payload.changes.parties);
  return known;
}

/** Partners never see a draft, nor papers kept for the lead. */
export function audienceOf(known: FeedCooperation | undefined, { payload }: FeedEvent): Audience {
  if (!known) return 'LEAD';
  if ('confidentiality' in payload && payload.confidentiality === 'LEAD') return 'LEAD';
  const { signedAgreementIds } = known;
  const told =
    'agreementId' in payload && payload.agreementId !== undefined
      ? signedAgreementIds.includes(payload.agreementId)
      : signedAgreementIds.length > 0;
  return told ? 'PARTIES' : 'LEAD';
}

type Parties = Extract<FeedEvent, { name: 'agreement-signed' }>['payload']['parties'];

function withParties(
  known: FeedCooperation,
  parties: Parties,
  others: Parties[number]['org'][] = [],
): FeedCooperation {
  const orgs = [...parties.map(({ org }) => org), ...others];
  const units = parties.flatMap(({ executingOrganisationIds }) => executingOrganisationIds);
  const regions = parties.map(({ regionCode }) => regionCode).filter((code) => code !== undefined);
  return {
    ...known,
    organisationIds: union(
      known.organisationIds,
      orgs.map((org) => org.organisationId),
      units,
    ),
    legalPartyIds: union(
      known.legalPartyIds,
      orgs.map((org) => org.legalPartyId),
    ),
    regionCodes: union(known.regionCodes, regions),
  };
}

const signed = (known: FeedCooperation, agreementId: string): FeedCooperation => ({
  ...known,
  signedAgreementIds: union(known.signedAgreementIds, [agreementId]),
});

/** Sorted, as `known` is: mostly there is nothing new. */
function union(known: string[], ...told: string[][]): string[] {
  const fresh = told.flat().filter((id) => !known.includes(id));
  return fresh.length === 0 ? known : [...new Set([...known, ...fresh])].sort();
}
