import type { AgreementStatus, ReceivedEvent } from '@nyata/contracts';
import type { EntityManager } from 'typeorm';
import { countRunning } from './running-cooperations.projection';

type Made = ReceivedEvent<'agreement-drafted' | 'agreement-registered'>;
type Changed = ReceivedEvent<
  | 'agreement-signed'
  | 'agreement-withdrawn'
  | 'agreement-voided'
  | 'agreement-expired'
  | 'agreement-terminated'
  | 'agreement-extended'
  | 'agreement-ended'
>;

/** What tells of the documents of cooperations. */
export type DocumentTold = Made | Changed;

const STATUS_AFTER: Record<Changed['name'], AgreementStatus> = {
  'agreement-signed': 'IN_FORCE',
  'agreement-withdrawn': 'WITHDRAWN',
  'agreement-voided': 'VOIDED',
  'agreement-expired': 'EXPIRED',
  'agreement-terminated': 'TERMINATED',
  'agreement-extended': 'IN_FORCE',
  'agreement-ended': 'ENDED',
};

/** Keeps who cooperates with whom in which affair: documents are few, so one statement each will do. */
export async function keepDocuments(
  tx: EntityManager,
  events: readonly DocumentTold[],
): Promise<void> {
  for (const event of events)
    if (event.name === 'agreement-drafted' || event.name === 'agreement-registered')
      await documentMade(tx, event.payload);
    else await documentChanged(tx, event);
  await countRunning(tx, [...new Set(events.map(({ payload }) => payload.agreementId))]);
}

async function documentMade(tx: EntityManager, payload: Made['payload']): Promise<void> {
  const { parties, term } = payload;
  await tx.query(
    `insert into cooperation_document (agreement_id, cooperation_id, title, cooperation_type, affair_codes,
       party_organisation_ids, party_legal_ids, region_codes, status, ends_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (agreement_id) do nothing`,
    [
      payload.agreementId,
      payload.cooperationId,
      payload.title,
      payload.cooperationType,
      payload.affairCodes,
      [
        ...new Set(
          parties.flatMap(({ org, executingOrganisationIds }) => [
            org.organisationId,
            ...executingOrganisationIds,
          ]),
        ),
      ],
      [...new Set(parties.map(({ org }) => org.legalPartyId))].sort(),
      [...new Set(parties.flatMap(({ regionCode }) => (regionCode ? [regionCode] : [])))],
      'status' in payload ? payload.status : 'DRAFT',
      term.endsOn ?? null,
    ],
  );
}

async function documentChanged(tx: EntityManager, { name, payload }: Changed): Promise<void> {
  const endsOn =
    name === 'agreement-signed'
      ? payload.term.endsOn
      : name === 'agreement-extended'
        ? payload.endsOn
        : undefined;
  await tx.query(
    `update cooperation_document set status = $2, ends_on = coalesce($3::date, ends_on)
     where agreement_id = $1`,
    [payload.agreementId, STATUS_AFTER[name], endsOn ?? null],
  );
}
