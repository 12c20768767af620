import { Module, type DynamicModule } from '@nestjs/common';
import { SUBJECT_DIRECTORY } from '@nyata/auth';
import { FileStore } from '@nyata/files';
import { httpModule, UPLOADS } from '@nyata/http';
import { DailyJobs, type Database } from '@nyata/persistence';
import { ProcedureBook, SHIPPED_PROCEDURES } from '@nyata/reference';
import { AccessRepository } from './access/access.repository';
import { FenceRepository } from './access/fence.repository';
import { AgreementListRepository } from './agreements/agreement-list.repository';
import { AgreementDecisionsService } from './agreements/agreement-decisions.service';
import { AgreementViewsService } from './agreements/agreement-views.service';
import { AgreementNumberRepository } from './agreements/agreement-number.repository';
import { AgreementRepository } from './agreements/agreement.repository';
import { ApprovalsController } from './agreements/approvals.controller';
import { AgreementsController } from './agreements/agreements.controller';
import { AgreementsService } from './agreements/agreements.service';
import { CooperationDocumentsRepository } from './agreements/cooperation-documents.repository';
import { DraftingService } from './agreements/drafting.service';
import { AmendmentsController } from './amendments/amendments.controller';
import { AmendmentsService } from './amendments/amendments.service';
import { AgreementChangeRepository } from './change-history/agreement-change.repository';
import { AgreementChangesController } from './change-history/agreement-changes.controller';
import { ClosingController } from './closing/closing.controller';
import { ClosingService } from './closing/closing.service';
import { CommentsController } from './comments/comments.controller';
import { CommentsService } from './comments/comments.service';
import type { AgreementsConfig } from './config';
import { AgreementsConsumer } from './consumer';
import { CorrectionController } from './correction/correction.controller';
import { DocumentsController } from './documents/documents.controller';
import { DraftTextService } from './documents/draft-text.service';
import { DocumentsService } from './documents/documents.service';
import { DossierController } from './dossier/dossier.controller';
import { DossierService } from './dossier/dossier.service';
import { AgreementTableService } from './export/agreement-table.service';
import { ExportController } from './export/export.controller';
import { ExpiryJob } from './expiry/expiry.job';
import { FrameworkController } from './framework/framework.controller';
import { FaultyRowsService } from './import/faulty-rows.service';
import { ImportBatchesRepository } from './import/import-batches.repository';
import { ImportCheckingService } from './import/import-checking.service';
import { ImportCommittingService } from './import/import-committing.service';
import { ImportRowsRepository } from './import/import-rows.repository';
import { ImportSurroundingsService } from './import/import-surroundings.service';
import { ImportUploadService } from './import/import-upload.service';
import { ImportViewsService } from './import/import-views.service';
import { ImportJob } from './import/import.job';
import { ImportsController } from './import/imports.controller';
import { ImportsService } from './import/imports.service';
import { LookAlikesController } from './look-alikes/look-alikes.controller';
import { LookAlikesRepository } from './look-alikes/look-alikes.repository';
import { RegisterNumberRepository } from './numbering/register-number.repository';
import { RegisterPatternsController } from './numbering/register-patterns.controller';
import { ReadyRowsRepository } from './import/ready-rows.repository';
import { ObligationsController } from './obligations/obligations.controller';
import { MergerRepository } from './partner-reference/merger.repository';
import { PartnerReferenceRepository } from './partner-reference/partner-reference.repository';
import { OffersController } from './procedures/offers.controller';
import { ProcedureStepsService } from './procedures/procedure-steps.service';
import { WorkStagesService } from './procedures/work-stages.service';
import { ProceduresController } from './procedures/procedures.controller';
import { ProceduresService } from './procedures/procedures.service';
import { StagesController } from './procedures/stages.controller';
import { AgreementSubjects } from './subjects.service';
import { SuspensionController } from './suspension/suspension.controller';
import { WorkReferenceRepository } from './work-reference/work-reference.repository';

@Module({})
export class AppModule {
  static with(
    config: Pick<AgreementsConfig, 'LOG_LEVEL' | 'DEMO_CLOCK' | 'AUTH_JWKS_URL' | 'FILES_DIR'>,
    database: Database,
    procedures: ProcedureBook = SHIPPED_PROCEDURES,
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [httpModule({ service: 'agreements', config, database })],
      controllers: [
        // Before the agreements: their `:id` would take their paths.
        RegisterPatternsController,
        LookAlikesController,
        AgreementsController,
        AgreementChangesController,
        AgreementsConsumer,
        AmendmentsController,
        ApprovalsController,
        ClosingController,
        CommentsController,
        CorrectionController,
        DocumentsController,
        FrameworkController,
        DossierController,
        ExportController,
        ImportsController,
        ObligationsController,
        OffersController,
        ProceduresController,
        StagesController,
        SuspensionController,
      ],
      providers: [
        { provide: ProcedureBook, useValue: procedures },
        { provide: SUBJECT_DIRECTORY, useClass: AgreementSubjects },
        { provide: UPLOADS, useValue: new FileStore(config.FILES_DIR) },
        {
          provide: DailyJobs,
          useFactory: (expiry: ExpiryJob) => dailyJobs(database, expiry),
          inject: [ExpiryJob],
        },
        AccessRepository,
        FenceRepository,
        AgreementChangeRepository,
        AgreementDecisionsService,
        AgreementListRepository,
        AgreementNumberRepository,
        AgreementRepository,
        AgreementsService,
        AgreementTableService,
        AgreementViewsService,
        AmendmentsService,
        ClosingService,
        CommentsService,
        CooperationDocumentsRepository,
        DocumentsService,
        DraftTextService,
        DossierService,
        DraftingService,
        ExpiryJob,
        FaultyRowsService,
        ImportBatchesRepository,
        ImportCheckingService,
        ImportCommittingService,
        ImportRowsRepository,
        ImportSurroundingsService,
        ImportUploadService,
        ImportViewsService,
        ImportJob,
        ImportsService,
        LookAlikesRepository,
        MergerRepository,
        PartnerReferenceRepository,
        ReadyRowsRepository,
        ProceduresService,
        ProcedureStepsService,
        WorkStagesService,
        RegisterNumberRepository,
        WorkReferenceRepository,
      ],
    };
  }
}

function dailyJobs(database: Database, expiry: ExpiryJob): DailyJobs {
  const jobs = new DailyJobs(database);
  jobs.register('agreement-expiry', (businessDate, origin) => expiry.run(businessDate, origin));
  return jobs;
}
