import { openDatabase, type Database } from '@nyata/persistence';
import { VisibleToRow } from './access/visible-to.entity';
import { AgreementNumberRow } from './agreements/agreement-number.entity';
import { AgreementRow } from './agreements/agreement.entity';
import { AgreementChangeRow } from './change-history/agreement-change.entity';
import { DraftCommentRow } from './comments/draft-comment.entity';
import type { AgreementsConfig } from './config';
import { ImportBatchRow } from './import/import-batch.entity';
import { ImportColumnRow } from './import/import-column.entity';
import { ImportRowRow } from './import/import-row.entity';
import { AgreementsTables1780000000000 } from './migrations/1780000000000-agreements';
import { AgreementProcedures1780000200000 } from './migrations/1780000200000-procedures';
import { AgreementLife1780000300000 } from './migrations/1780000300000-agreement-life';
import { AgreementChanges1780000310000 } from './migrations/1780000310000-agreement-changes';
import { RegisterNumbers1780000320000 } from './migrations/1780000320000-register-numbers';
import { AgreementSearch1780000330000 } from './migrations/1780000330000-agreement-search';
import { AccessFence1780000340000 } from './migrations/1780000340000-access-fence';
import { ImportTables1780000400000 } from './migrations/1780000400000-import';
import { OrganisationMergers1781000000300 } from './migrations/1781000000300-organisation-mergers';
import { InitiativeAndWork1795520000000 } from './migrations/1795520000000-initiative-and-work';
import { DraftComments1795530000000 } from './migrations/1795530000000-draft-comments';
import { MappingReferenceRow } from './partner-reference/mapping-reference.entity';
import { MemberReferenceRow } from './partner-reference/member-reference.entity';
import { OrganisationReferenceRow } from './partner-reference/organisation-reference.entity';
import { RegisterCounterRow, RegisterPatternRow } from './numbering/register-number.entity';
import {
  BegunWorkRow,
  ConfirmedMilestoneRow,
  FinalEvaluationRow,
} from './work-reference/work-reference.entity';

/** The database of agreements. */
export const openAgreementsDatabase = (
  config: Pick<AgreementsConfig, 'DATABASE_URL' | 'DATABASE_POOL'>,
): Promise<Database> =>
  openDatabase({
    name: 'nyata-agreements',
    url: config.DATABASE_URL,
    poolSize: config.DATABASE_POOL,
    entities: [
      AgreementChangeRow,
      AgreementNumberRow,
      AgreementRow,
      BegunWorkRow,
      ConfirmedMilestoneRow,
      DraftCommentRow,
      FinalEvaluationRow,
      ImportBatchRow,
      ImportColumnRow,
      ImportRowRow,
      MappingReferenceRow,
      MemberReferenceRow,
      OrganisationReferenceRow,
      RegisterCounterRow,
      RegisterPatternRow,
      VisibleToRow,
    ],
    migrations: [
      AgreementsTables1780000000000,
      AgreementProcedures1780000200000,
      AgreementLife1780000300000,
      AgreementChanges1780000310000,
      RegisterNumbers1780000320000,
      AgreementSearch1780000330000,
      AccessFence1780000340000,
      ImportTables1780000400000,
      OrganisationMergers1781000000300,
      InitiativeAndWork1795520000000,
      DraftComments1795530000000,
    ],
  });
