import { Module, type DynamicModule } from '@nestjs/common';
import { SUBJECT_DIRECTORY } from '@nyata/auth';
import { ResumableStore } from '@nyata/files';
import { httpModule, UPLOADS } from '@nyata/http';
import { DailyJobs, type Database } from '@nyata/persistence';
import { ActionsController } from './actions/actions.controller';
import { ActionsService } from './actions/actions.service';
import { TemplatesController } from './actions/templates.controller';
import { ChangeEffects } from './change-requests/change-effects.service';
import { ChangeRequestList } from './change-requests/change-request-list.projection';
import { ChangeRequestsController } from './change-requests/change-requests.controller';
import { ChangeRequestsService } from './change-requests/change-requests.service';
import type { Config } from './config';
import { ActionsConsumer } from './consumer';
import { CooperationReferenceService } from './cooperation-reference/cooperation-reference.service';
import { MergerRepository } from './cooperation-reference/merger.repository';
import { EvidenceController } from './evidence/evidence.controller';
import { PiecesController } from './evidence/pieces.controller';
import { PiecesJob } from './evidence/pieces.job';
import { EvidenceService } from './evidence/evidence.service';
import { MeasuresModule } from './measures.module';
import { AnswersController } from './milestones/answers.controller';
import { AnswersService } from './milestones/answers.service';
import { ClaimSilenceJob } from './milestones/claim-silence.job';
import { MilestoneList } from './milestones/milestone-list.projection';
import { MilestonesController } from './milestones/milestones.controller';
import { MilestonesService } from './milestones/milestones.service';
import { ObstacleList } from './obstacles/obstacle-list.projection';
import { ObstaclesController } from './obstacles/obstacles.controller';
import { ObstaclesService } from './obstacles/obstacles.service';
import { PlansController } from './plans/plans.controller';
import { PlansService } from './plans/plans.service';
import { RoundsJob } from './evaluations/rounds.job';
import { ReportsJob } from './reports/reports.job';
import { ActionsSubjects } from './subjects.service';
import { UpdateRequestsJob } from './update-requests/update-requests.job';

@Module({})
export class AppModule {
  static with(config: Config, database: Database): DynamicModule {
    return {
      module: AppModule,
      imports: [httpModule({ service: 'actions', config, database }), MeasuresModule],
      controllers: [
        PlansController,
        ActionsController,
        TemplatesController,
        MilestonesController,
        AnswersController,
        ObstaclesController,
        EvidenceController,
        PiecesController,
        ChangeRequestsController,
        ActionsConsumer,
      ],
      providers: [
        PlansService,
        ActionsService,
        MilestonesService,
        MilestoneList,
        AnswersService,
        ClaimSilenceJob,
        ObstaclesService,
        ObstacleList,
        EvidenceService,
        PiecesJob,
        ChangeRequestsService,
        ChangeRequestList,
        ChangeEffects,
        CooperationReferenceService,
        MergerRepository,
        {
          provide: DailyJobs,
          useFactory: (
            ...jobs: [ClaimSilenceJob, ReportsJob, RoundsJob, UpdateRequestsJob, PiecesJob]
          ) => dailyJobs(database, ...jobs),
          inject: [ClaimSilenceJob, ReportsJob, RoundsJob, UpdateRequestsJob, PiecesJob],
        },
        { provide: SUBJECT_DIRECTORY, useClass: ActionsSubjects },
        { provide: UPLOADS, useValue: new ResumableStore(config.FILES_DIR) },
      ],
    };
  }
}

function dailyJobs(
  database: Database,
  silence: ClaimSilenceJob,
  reports: ReportsJob,
  rounds: RoundsJob,
  updates: UpdateRequestsJob,
  pieces: PiecesJob,
): DailyJobs {
  const jobs = new DailyJobs(database);
  jobs.register('claim-silence', (businessDate, origin) => silence.run(businessDate, origin));
  jobs.register('reports', (businessDate, origin) => reports.run(businessDate, origin));
  jobs.register('evaluation-rounds', (businessDate, origin) => rounds.run(businessDate, origin));
  jobs.register('update-requests', (businessDate, origin) => updates.run(businessDate, origin));
  jobs.register('evidence-pieces', () => pieces.run());
  return jobs;
}
