import { Module, type DynamicModule } from '@nestjs/common';
import { SUBJECT_DIRECTORY } from '@nyata/auth';
import { FileStore } from '@nyata/files';
import { httpModule, UPLOADS } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { AffairsController } from './affairs/affairs.controller';
import type { PartnersConfig } from './config';
import { DeliveryRecordConsumer, PartnersConsumer } from './consumer';
import { CoverageController } from './affair-coverage/coverage.controller';
import { CoverageRepository } from './affair-coverage/coverage.repository';
import { DeliveryRecordRepository } from './delivery-record/delivery-record.repository';
import { DeliveryRecordService } from './delivery-record/delivery-record.service';
import { ConversionService } from './mapping/conversion.service';
import { MappingEntriesController } from './mapping/mapping-entries.controller';
import { MappingEntriesService } from './mapping/mapping-entries.service';
import { MappingEntryRepository } from './mapping/mapping-entry.repository';
import { EntryImportService } from './mapping-sheet/entry-import.service';
import { EntrySheetController } from './mapping-sheet/entry-sheet.controller';
import { CandidateRepository } from './matches/candidate.repository';
import { MatchRepository } from './matches/match.repository';
import { MatchesController } from './matches/matches.controller';
import { MatchesService } from './matches/matches.service';
import { ClosingController } from './organisations/closing.controller';
import { ClosingService } from './organisations/closing.service';
import { DoublesService } from './organisations/doubles.service';
import { OrganisationSearchRepository } from './organisations/organisation-search.repository';
import { OrganisationViews } from './organisations/organisation-views.service';
import { OrganisationRepository } from './organisations/organisation.repository';
import { OrganisationsController } from './organisations/organisations.controller';
import { OrganisationsService } from './organisations/organisations.service';
import { TouchedByMergeRepository } from './organisations/touched-by-merge.repository';
import { RegionsController } from './regions/regions.controller';
import { PartnersSubjects } from './subjects.service';

@Module({})
export class AppModule {
  static with(
    config: Pick<PartnersConfig, 'LOG_LEVEL' | 'DEMO_CLOCK' | 'AUTH_JWKS_URL' | 'FILES_DIR'>,
    database: Database,
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [httpModule({ service: 'partners', config, database })],
      controllers: [
        AffairsController,
        // Before those that take any id.
        CoverageController,
        EntrySheetController,
        ClosingController,
        MappingEntriesController,
        MatchesController,
        OrganisationsController,
        PartnersConsumer,
        DeliveryRecordConsumer,
        RegionsController,
      ],
      providers: [
        { provide: SUBJECT_DIRECTORY, useClass: PartnersSubjects },
        CandidateRepository,
        ClosingService,
        ConversionService,
        CoverageRepository,
        DeliveryRecordRepository,
        DeliveryRecordService,
        DoublesService,
        EntryImportService,
        { provide: UPLOADS, useValue: new FileStore(config.FILES_DIR) },
        MappingEntriesService,
        MappingEntryRepository,
        MatchesService,
        MatchRepository,
        OrganisationRepository,
        OrganisationSearchRepository,
        OrganisationsService,
        OrganisationViews,
        TouchedByMergeRepository,
      ],
    };
  }
}
