import { openDatabase, type Database } from '@nyata/persistence';
import { ActionRow } from './actions/action.entity';
import { ChangeRequestRow } from './change-requests/change-request.entity';
import { AccessRow } from './cooperation-reference/access.entity';
import { CooperationRow } from './cooperation-reference/cooperation.entity';
import { MemberRow } from './cooperation-reference/member.entity';
import { OrganisationRow } from './cooperation-reference/organisation.entity';
import { EvidenceRow } from './evidence/evidence.entity';
import { ActionsTables1780000000000 } from './migrations/1780000000000-actions';
import { MilestoneRow } from './milestones/milestone.entity';
import { PlanRow } from './plans/plan.entity';

export const openActionsDatabase = (config: {
  DATABASE_URL: string;
  DATABASE_POOL: number;
}): Promise<Database> =>
  openDatabase({
    name: 'nyata-actions',
    url: config.DATABASE_URL,
    poolSize: config.DATABASE_POOL,
    entities: [
      AccessRow,
      ActionRow,
      ChangeRequestRow,
      CooperationRow,
      EvidenceRow,
      MemberRow,
      MilestoneRow,
      OrganisationRow,
      PlanRow,
    ],
    migrations: [ActionsTables1780000000000],
  });
