import type { OrgRef, ReceivedEvent } from '@nyata/contracts';
import type { EntityManager } from 'typeorm';
import { OrganisationReferenceRow } from './organisation-reference.entity';

type Particulars = ReceivedEvent<'organisation-registered' | 'organisation-particulars-revised'>;

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

/** Keeps an organisation's newest particulars; its registrar is whoever registered it first. */
export async function keepOrganisation(tx: EntityManager, event: Particulars): Promise<void> {
  const { org, regionCode } = event.payload;
  const known = await findOrganisation(tx, org.organisationId);
  const registrar =
    known || !event.actorOrg ? undefined : await findOrganisation(tx, event.actorOrg);
  await tx.upsert(
    OrganisationReferenceRow,
    {
      ...org,
      regionCode: regionCode ?? null,
      registrarLegalPartyId: known?.registrarLegalPartyId ?? registrar?.legalPartyId ?? null,
    },
    ['organisationId'],
  );
}
