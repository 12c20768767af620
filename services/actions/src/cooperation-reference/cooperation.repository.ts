import { refusal } from '@nyata/contracts';
import { In, type EntityManager } from 'typeorm';
import { AccessRow } from './access.entity';
import { isDraft, partiesOf, type Cooperation } from './cooperation';
import { CooperationRow } from './cooperation.entity';
import { OrganisationRow } from './organisation.entity';

/** Refuses NOT_KNOWN_YET while the event that tells of the cooperation is on its way. */
export async function cooperationOf(
  tx: EntityManager,
  cooperationId: string,
): Promise<Cooperation> {
  const row = await tx.findOneBy(CooperationRow, { cooperationId });
  if (!row) throw refusal('NOT_KNOWN_YET');
  return row;
}

/** What the cooperations of some records are called. */
export async function cooperationTitles(
  tx: EntityManager,
  records: { cooperationId: string }[],
): Promise<Map<string, string>> {
  const cooperationId = In(records.map((record) => record.cooperationId));
  const rows = await tx.findBy(CooperationRow, { cooperationId });
  return new Map(rows.map(({ cooperationId: id, title }) => [id, title]));
}

/** Stores what is known now, and who may see it from now on. */
export async function keepCooperation(
  tx: EntityManager,
  cooperation: Cooperation,
  at: Date,
): Promise<void> {
  const { cooperationId, title, leadOrg, documents } = cooperation;
  const draft = isDraft(cooperation);
  await tx.upsert(CooperationRow, { cooperationId, title, leadOrg, documents, draft }, [
    'cooperationId',
  ]);
  await keepAccess(tx, cooperation, draft, at);
}

async function keepAccess(
  tx: EntityManager,
  cooperation: Cooperation,
  draft: boolean,
  at: Date,
): Promise<void> {
  const { cooperationId, leadOrg } = cooperation;
  const parties = partiesOf(cooperation).filter(
    ({ org }) => !draft || org.legalPartyId === leadOrg.legalPartyId,
  );
  const members = new Map<string, { legalPartyId: string; regionCode?: string }>([
    [leadOrg.organisationId, { legalPartyId: leadOrg.legalPartyId }],
  ]);
  for (const { org, executingOrganisationIds, regionCode } of parties)
    for (const id of [...executingOrganisationIds, org.organisationId])
      members.set(id, { legalPartyId: org.legalPartyId, ...(regionCode && { regionCode }) });

  const regions = await regionsOf(tx, [...members.keys()]);
  await tx.query(
    'delete from visible_to where cooperation_id = $1 and organisation_id <> all($2::uuid[])',
    [cooperationId, [...members.keys()]],
  );
  const rows = [...members].map(([organisationId, { legalPartyId, regionCode }]) => ({
    cooperationId,
    organisationId,
    legalPartyId,
    regionCodes: [regionCode ?? regions.get(organisationId)].filter((code) => code !== undefined),
    since: at,
  }));
  await tx.createQueryBuilder().insert().into(AccessRow).values(rows).orIgnore().execute();
}

async function regionsOf(tx: EntityManager, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx.findBy(OrganisationRow, { organisationId: In(ids) });
  return new Map(
    rows.flatMap(({ organisationId, regionCode }) =>
      regionCode ? [[organisationId, regionCode]] : [],
    ),
  );
}
