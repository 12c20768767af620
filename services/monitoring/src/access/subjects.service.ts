import { Inject, Injectable } from '@nestjs/common';
import type { SubjectDirectory, SubjectFacts } from '@nyata/auth';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';

interface Row {
  lead: string;
  signed: boolean;
  parties: string[];
  organisations: string[];
  regions: string[];
}

/** What the guard must know of a cooperation: its access rows. */
@Injectable()
export class MonitoringSubjects implements SubjectDirectory {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async find(kind: string, id: string): Promise<SubjectFacts | null> {
    if (kind !== 'cooperation') return null;
    const [row] = await this.database.source.query<Row[]>(
      `select a.lead_legal_party_id as lead, a.signed_on is not null as signed,
         coalesce(array_agg(distinct v.legal_party_id::text), '{}') as parties,
         coalesce(array_agg(distinct v.organisation_id::text), '{}') as organisations,
         a.region_codes as regions
       from assessment a join visible_to v using (cooperation_id)
       where a.cooperation_id = $1 group by a.cooperation_id`,
      [id],
    );
    return row
      ? {
          leadLegalPartyId: row.lead,
          partyLegalPartyIds: row.parties,
          executingOrganisationIds: row.organisations,
          regionCodes: row.regions,
          draft: !row.signed,
        }
      : null;
  }
}
