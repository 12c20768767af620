import type { OrgRef, ReceivedEvent } from '@nyata/contracts';
import { In, type EntityManager } from 'typeorm';
import { OrganisationReferenceRow } from './organisation-reference.entity';

/** The events that tell what an organisation is called and where it belongs. */
export type Particulars = ReceivedEvent<
  'organisation-registered' | 'organisation-particulars-revised'
>;

export type Merged = ReceivedEvent<'organisation-merged'>;

/** The reference as party snapshot of an event. */
export const orgRefOf = (row: OrganisationReferenceRow): OrgRef => ({
  organisationId: row.organisationId,
  legalPartyId: row.legalPartyId,
  kind: row.kind,
  name: row.name,
});

/** What the gateway knows of one organisation; null = its event has not arrived (or it doesn't exist). */
export const findOrganisation = (
  tx: EntityManager,
  organisationId: string,
): Promise<OrganisationReferenceRow | null> =>
  tx.findOneBy(OrganisationReferenceRow, { organisationId });

/** Keeps organisations' newest particulars, in order; the registrar of each is whoever registered it first. */
export async function keepOrganisations(
  tx: EntityManager,
  events: readonly Particulars[],
): Promise<void> {
  const named = events.flatMap(({ payload, actorOrg }) => [payload.organisationId, actorOrg]);
  const ids = new Set(named.filter((id) => id !== undefined));
  const rows = await tx.findBy(OrganisationReferenceRow, { organisationId: In([...ids]) });
  const known = new Map(rows.map((row) => [row.organisationId, row]));
  for (const { payload, actorOrg } of events) {
    const { org, regionCode } = payload;
    const before = known.get(org.organisationId);
    const registrar = before || !actorOrg ? undefined : known.get(actorOrg);
    known.set(org.organisationId, {
      ...org,
      regionCode: regionCode ?? null,
      registrarLegalPartyId: before?.registrarLegalPartyId ?? registrar?.legalPartyId ?? null,
    });
  }
  const kept = new Set(events.map(({ payload }) => payload.organisationId));
  await tx.upsert(
    OrganisationReferenceRow,
    [...kept].map((id) => known.get(id)!),
    ['organisationId'],
  );
}

/** Whoever acted for a merged organisation acts for its survivor, from the next request on. */
export async function followMerged(
  tx: EntityManager,
  { payload: { organisationId, survivor } }: Merged,
): Promise<void> {
  const { legalPartyId, kind, name } = survivor;
  await tx.update(OrganisationReferenceRow, { organisationId }, { legalPartyId, kind, name });
  await tx.query('update member set organisation_id = $2 where organisation_id = $1', [
    organisationId,
    survivor.organisationId,
  ]);
}
