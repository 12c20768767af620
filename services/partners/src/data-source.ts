import { openDatabase, type Database } from '@nyata/persistence';
import type { PartnersConfig } from './config';
import { EntryAgreementRow } from './mapping/entry-agreement.entity';
import { MappingEntryRow } from './mapping/mapping-entry.entity';
import { PartnersTables1780000000000 } from './migrations/1780000000000-partners';
import { OrganisationPast1781000000000 } from './migrations/1781000000000-organisation-past';
import { DeliveryRecord1781000000100 } from './migrations/1781000000100-delivery-record';
import { Matches1781000000200 } from './migrations/1781000000200-matches';
import { MatchRow } from './matches/match.entity';
import { OrganisationPastRow } from './organisations/organisation-past.entity';
import { OrganisationRow } from './organisations/organisation.entity';

/** The database of partners. */
export const openPartnersDatabase = (
  config: Pick<PartnersConfig, 'DATABASE_URL' | 'DATABASE_POOL'>,
): Promise<Database> =>
  openDatabase({
    name: 'nyata-partners',
    url: config.DATABASE_URL,
    poolSize: config.DATABASE_POOL,
    entities: [OrganisationRow, OrganisationPastRow, MappingEntryRow, EntryAgreementRow, MatchRow],
    migrations: [
      PartnersTables1780000000000,
      OrganisationPast1781000000000,
      DeliveryRecord1781000000100,
      Matches1781000000200,
    ],
  });
