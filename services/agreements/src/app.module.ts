import { Module, type DynamicModule } from '@nestjs/common';
import { SUBJECT_DIRECTORY } from '@nyata/auth';
import { FileStore } from '@nyata/files';
import { httpModule, UPLOADS } from '@nyata/http';
import { DailyJobs, type Database } from '@nyata/persistence';
import { AccessRepository } from './access/access.repository';
import { AgreementListRepository } from './agreements/agreement-list.repository';
import { AgreementViewsService } from './agreements/agreement-views.service';
import { AgreementRepository } from './agreements/agreement.repository';
import { AgreementsController } from './agreements/agreements.controller';
import { AgreementsService } from './agreements/agreements.service';
import { DraftingService } from './agreements/drafting.service';
import type { AgreementsConfig } from './config';
import { AgreementsConsumer } from './consumer';
import { DocumentsController } from './documents/documents.controller';
import { DocumentsService } from './documents/documents.service';
import { ExpiryJob } from './expiry/expiry.job';
import { PartnerReferenceRepository } from './partner-reference/partner-reference.repository';
import { ProceduresController } from './procedures/procedures.controller';
import { ProceduresService } from './procedures/procedures.service';
import { AgreementSubjects } from './subjects.service';

@Module({})
export class AppModule {
  static with(
    config: Pick<AgreementsConfig, 'LOG_LEVEL' | 'DEMO_CLOCK' | 'AUTH_JWKS_URL' | 'FILES_DIR'>,
    database: Database,
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [httpModule({ service: 'agreements', config, database })],
      controllers: [
        AgreementsController,
        AgreementsConsumer,
        DocumentsController,
        ProceduresController,
      ],
      providers: [
        { provide: SUBJECT_DIRECTORY, useClass: AgreementSubjects },
        { provide: UPLOADS, useValue: new FileStore(config.FILES_DIR) },
        {
          provide: DailyJobs,
          useFactory: (expiry: ExpiryJob) => dailyJobs(database, expiry),
          inject: [ExpiryJob],
        },
        AccessRepository,
        AgreementListRepository,
        AgreementRepository,
        AgreementsService,
        AgreementViewsService,
        DocumentsService,
        DraftingService,
        ExpiryJob,
        PartnerReferenceRepository,
        ProceduresService,
      ],
    };
  }
}

function dailyJobs(database: Database, expiry: ExpiryJob): DailyJobs {
  const jobs = new DailyJobs(database);
  jobs.register('agreement-expiry', (businessDate, origin) => expiry.run(businessDate, origin));
  return jobs;
}
