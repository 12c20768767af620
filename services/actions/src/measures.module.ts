import { Module } from '@nestjs/common';
import { EvaluationList } from './evaluations/evaluation-list.projection';
import { EvaluationsController } from './evaluations/evaluations.controller';
import { EvaluationsService } from './evaluations/evaluations.service';
import { RoundsJob } from './evaluations/rounds.job';
import { BudgetGaps } from './funding/budget-gaps.projection';
import { Deviations } from './funding/deviations.projection';
import { FundingController } from './funding/funding.controller';
import { FundingService } from './funding/funding.service';
import { IndicatorsController } from './indicators/indicators.controller';
import { IndicatorsService } from './indicators/indicators.service';
import { PlanLinksController } from './plan-links/plan-links.controller';
import { PlanLinksService } from './plan-links/plan-links.service';
import { ReportList } from './reports/report-list.projection';
import { ReportsController } from './reports/reports.controller';
import { ReportsJob } from './reports/reports.job';
import { ReportsService } from './reports/reports.service';
import { UpdateRequestList } from './update-requests/update-request-list.projection';
import { UpdateRequestsController } from './update-requests/update-requests.controller';
import { UpdateRequestsJob } from './update-requests/update-requests.job';
import { UpdateRequestsService } from './update-requests/update-requests.service';

/** Everything about figures: reports, money, plan links, indicators, questions, evaluations. */
@Module({
  controllers: [
    ReportsController,
    FundingController,
    PlanLinksController,
    IndicatorsController,
    EvaluationsController,
    UpdateRequestsController,
  ],
  providers: [
    ReportsService,
    ReportList,
    ReportsJob,
    FundingService,
    Deviations,
    BudgetGaps,
    PlanLinksService,
    IndicatorsService,
    EvaluationsService,
    EvaluationList,
    RoundsJob,
    UpdateRequestsService,
    UpdateRequestList,
    UpdateRequestsJob,
  ],
  exports: [ReportsJob, RoundsJob, UpdateRequestsJob],
})
export class MeasuresModule {}
