import { openDatabase, type Database } from '@nyata/persistence';
import type { PartnersConfig } from './config';
import { EntryAgreementRow } from './mapping/entry-agreement.entity';
import { MappingEntryRow } from './mapping/mapping-entry.entity';
import { PartnersTables1780000000000 } from './migrations/1780000000000-partners';
import { OrganisationRow } from './organisations/organisation.entity';

/** The database of partners. */
export const openPartnersDatabase = (
  config: Pick<PartnersConfig, 'DATABASE_URL' | 'DATABASE_POOL'>,
): Promise<Database> =>
  openDatabase({
    name: 'nyata-partners',
    url: config.DATABASE_URL,
    poolSize: config.DATABASE_POOL,
    entities: [OrganisationRow, MappingEntryRow, EntryAgreementRow],
    migrations: [PartnersTables1780000000000],
  });
