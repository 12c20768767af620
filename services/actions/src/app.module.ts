import { Module, type DynamicModule } from '@nestjs/common';
import { SUBJECT_DIRECTORY } from '@nyata/auth';
import { FileStore } from '@nyata/files';
import { httpModule, UPLOADS } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { ActionsController } from './actions/actions.controller';
import { ActionsService } from './actions/actions.service';
import { ChangeRequestList } from './change-requests/change-request-list.projection';
import { ChangeRequestsController } from './change-requests/change-requests.controller';
import { ChangeRequestsService } from './change-requests/change-requests.service';
import type { Config } from './config';
import { ActionsConsumer } from './consumer';
import { CooperationReferenceService } from './cooperation-reference/cooperation-reference.service';
import { EvidenceController } from './evidence/evidence.controller';
import { EvidenceService } from './evidence/evidence.service';
import { MilestoneList } from './milestones/milestone-list.projection';
import { MilestonesController } from './milestones/milestones.controller';
import { MilestonesService } from './milestones/milestones.service';
import { PlansController } from './plans/plans.controller';
import { PlansService } from './plans/plans.service';
import { ActionsSubjects } from './subjects.service';

@Module({})
export class AppModule {
  static with(config: Config, database: Database): DynamicModule {
    return {
      module: AppModule,
      imports: [httpModule({ service: 'actions', config, database })],
      controllers: [
        PlansController,
        ActionsController,
        MilestonesController,
        EvidenceController,
        ChangeRequestsController,
        ActionsConsumer,
      ],
      providers: [
        PlansService,
        ActionsService,
        MilestonesService,
        MilestoneList,
        EvidenceService,
        ChangeRequestsService,
        ChangeRequestList,
        CooperationReferenceService,
        { provide: SUBJECT_DIRECTORY, useClass: ActionsSubjects },
        { provide: UPLOADS, useValue: new FileStore(config.FILES_DIR) },
      ],
    };
  }
}
