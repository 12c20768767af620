import { openDatabase, type Database } from '@nyata/persistence';
import { ActionRow } from './actions/action.entity';
import { ChangeRequestRow } from './change-requests/change-request.entity';
import { AccessRow } from './cooperation-reference/access.entity';
import { CooperationRow } from './cooperation-reference/cooperation.entity';
import { MemberRow } from './cooperation-reference/member.entity';
import { OrganisationRow } from './cooperation-reference/organisation.entity';
import { EvaluationRow } from './evaluations/evaluation.entity';
import { EvidenceRow } from './evidence/evidence.entity';
import { FundingRow, ResolutionRow } from './funding/funding.entity';
import { IndicatorRow } from './indicators/indicator.entity';
import { ActionsTables1780000000000 } from './migrations/1780000000000-actions';
import { OrganisationMergers1781000000300 } from './migrations/1781000000300-organisation-mergers';
import { Work1781000500000 } from './migrations/1781000500000-work';
import { Measures1781000600000 } from './migrations/1781000600000-measures';
import { MilestoneRow } from './milestones/milestone.entity';
import { ObstacleRow } from './obstacles/obstacle.entity';
import { PlanLinkRow } from './plan-links/plan-link.entity';
import { PlanRow } from './plans/plan.entity';
import { ReportRow } from './reports/report.entity';
import { UpdateRequestRow } from './update-requests/update-request.entity';

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
      EvaluationRow,
      EvidenceRow,
      FundingRow,
      IndicatorRow,
      MemberRow,
      MilestoneRow,
      ObstacleRow,
      OrganisationRow,
      PlanLinkRow,
      PlanRow,
      ReportRow,
      ResolutionRow,
      UpdateRequestRow,
    ],
    migrations: [
      ActionsTables1780000000000,
      OrganisationMergers1781000000300,
      Work1781000500000,
      Measures1781000600000,
    ],
  });
