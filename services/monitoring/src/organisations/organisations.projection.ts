import type { OrgRef, ReceivedEvent } from '@nyata/contracts';
import { rowWriter } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';

type Named = ReceivedEvent<
  'organisation-registered' | 'organisation-particulars-revised' | 'organisation-merged'
>;

const save = rowWriter<ReturnType<typeof rowOf>>({
  table: 'organisation',
  key: ['organisation_id'],
  columns: { organisation_id: 'uuid', legal_party_id: 'uuid', kind: 'text', name: 'text' },
});

/** What organisations are called: figures by agency and the story of a cooperation name them. */
export const saveOrganisations = (tx: EntityManager, events: readonly Named[]): Promise<void> =>
  save(
    tx,
    events.map(({ payload }) =>
      // A merged one goes by its survivor's name wherever it is named.
      'survivor' in payload
        ? { ...rowOf(payload.survivor), organisation_id: payload.organisationId }
        : rowOf(payload.org),
    ),
  );

const rowOf = ({ organisationId, legalPartyId, kind, name }: OrgRef) => ({
  organisation_id: organisationId,
  legal_party_id: legalPartyId,
  kind,
  name,
});
