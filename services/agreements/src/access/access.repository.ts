import { Inject, Injectable } from '@nestjs/common';
import { scopesOf, type Caller, type SubjectFacts } from '@nyata/auth';
import type { OrgRef } from '@nyata/contracts';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { Brackets, type EntityManager } from 'typeorm';
import type { Agreement } from '../agreements/agreement';
import { VisibleToRow } from './visible-to.entity';

/** Who sees which agreement: by the cooperation's access rows, drafts by the lead alone. */
@Injectable()
export class AccessRepository {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** The lead sees its cooperation from the first draft on, the other parties once it is shared. */
  async open(tx: EntityManager, agreements: readonly Agreement[], since: string): Promise<void> {
    const seeing = agreements.flatMap(seeingOf);
    await tx.query(
      `insert into visible_to (cooperation_id, organisation_id, legal_party_id, region_codes, since)
       select cooperation_id, organisation_id, legal_party_id, array_remove(array[region], null), $5::date
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[])
         as org(cooperation_id, organisation_id, legal_party_id, region)
       on conflict do nothing`,
      [
        seeing.map(({ cooperationId }) => cooperationId),
        seeing.map(({ organisationId }) => organisationId),
        seeing.map(({ legalPartyId }) => legalPartyId),
        seeing.map(({ region }) => region),
        since,
      ],
    );
  }

  /** Organisations may have come under another legal party, which sees now what they saw. */
  async follow(tx: EntityManager, organisations: readonly OrgRef[]): Promise<void> {
    if (organisations.length === 0) return;
    const now = new Map(organisations.map((org) => [org.organisationId, org.legalPartyId]));
    await tx.query(
      `update visible_to v set legal_party_id = now.legal_party_id
       from unnest($1::uuid[], $2::uuid[]) as now(organisation_id, legal_party_id)
       where v.organisation_id = now.organisation_id and v.legal_party_id <> now.legal_party_id`,
      [[...now.keys()], [...now.values()]],
    );
  }

  /** What the permissions table asks of an agreement. */
  async factsOf(
    agreement: Agreement,
    tx: EntityManager = this.database.source.manager,
  ): Promise<SubjectFacts> {
    const rows = await tx.findBy(VisibleToRow, { cooperationId: agreement.cooperationId });
    return {
      organisationId: agreement.initiatorOrg.organisationId,
      leadLegalPartyId: agreement.leadOrg.legalPartyId,
      partyLegalPartyIds: rows.map(({ legalPartyId }) => legalPartyId),
      regionCodes: rows.flatMap(({ regionCodes }) => regionCodes),
      draft: !agreement.shared,
      public: agreement.shared && agreement.visibility === 'PUBLIC',
    };
  }
}

function seeingOf({ cooperationId, leadOrg, parties, shared }: Agreement) {
  const regionOf = new Map(parties.map(({ org, regionCode }) => [org.legalPartyId, regionCode]));
  const organisations = [leadOrg, ...(shared ? parties.map(({ org }) => org) : [])];
  return organisations.map(({ organisationId, legalPartyId }) => {
    const region = regionOf.get(legalPartyId) ?? null;
    return { cooperationId, organisationId, legalPartyId, region };
  });
}

/** The caller's scope of `agreements.read` as a condition on `a`, as the guard judges a single agreement. */
export const visibleTo = (caller: Caller): Brackets =>
  new Brackets((and) => {
    and.where('(a.shared or a.leadLegalPartyId = :ownLegalPartyId)', {
      ownLegalPartyId: caller.legalPartyId,
    });
    and.andWhere(
      new Brackets((or) => {
        const scopes = scopesOf(caller, 'agreements.read');
        or.where(scopes.has('n') ? 'true' : 'false');
        if (scopes.has('u')) or.orWhere(`(a.shared and a.visibility = 'PUBLIC')`);
        if (scopes.has('a') || scopes.has('p'))
          or.orWhere(anAccessRow('v.legal_party_id = :ownLegalPartyId'));
        if (scopes.has('r'))
          or.orWhere(anAccessRow(IN_REGIONS), { regions: JSON.stringify(caller.regions) });
      }),
    );
  });

const anAccessRow = (condition: string) =>
  `exists (select 1 from visible_to v where v.cooperation_id = a.cooperationId and ${condition})`;

const IN_REGIONS = `exists (
  select 1 from unnest(v.region_codes) code, jsonb_array_elements_text(:regions::jsonb) region
  where code = region or code like region || '.%')`;
