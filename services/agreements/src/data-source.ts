import { openDatabase, type Database } from '@nyata/persistence';
import { VisibleToRow } from './access/visible-to.entity';
import { AgreementNumberRow } from './agreements/agreement-number.entity';
import { AgreementRow } from './agreements/agreement.entity';
import type { AgreementsConfig } from './config';
import { AgreementsTables1780000000000 } from './migrations/1780000000000-agreements';
import { MappingReferenceRow } from './partner-reference/mapping-reference.entity';
import { MemberReferenceRow } from './partner-reference/member-reference.entity';
import { OrganisationReferenceRow } from './partner-reference/organisation-reference.entity';

/** The database of agreements. */
export const openAgreementsDatabase = (
  config: Pick<AgreementsConfig, 'DATABASE_URL' | 'DATABASE_POOL'>,
): Promise<Database> =>
  openDatabase({
    name: 'nyata-agreements',
    url: config.DATABASE_URL,
    poolSize: config.DATABASE_POOL,
    entities: [
      AgreementNumberRow,
      AgreementRow,
      MappingReferenceRow,
      MemberReferenceRow,
      OrganisationReferenceRow,
      VisibleToRow,
    ],
    migrations: [AgreementsTables1780000000000],
  });
