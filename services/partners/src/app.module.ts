import { Module, type DynamicModule } from '@nestjs/common';
import { SUBJECT_DIRECTORY } from '@nyata/auth';
import { httpModule } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { AffairsController } from './affairs/affairs.controller';
import type { PartnersConfig } from './config';
import { PartnersConsumer } from './consumer';
import { ConversionService } from './mapping/conversion.service';
import { MappingEntriesController } from './mapping/mapping-entries.controller';
import { MappingEntriesService } from './mapping/mapping-entries.service';
import { MappingEntryRepository } from './mapping/mapping-entry.repository';
import { OrganisationRepository } from './organisations/organisation.repository';
import { OrganisationsController } from './organisations/organisations.controller';
import { OrganisationsService } from './organisations/organisations.service';
import { RegionsController } from './regions/regions.controller';
import { PartnersSubjects } from './subjects.service';

@Module({})
export class AppModule {
  static with(
    config: Pick<PartnersConfig, 'LOG_LEVEL' | 'DEMO_CLOCK' | 'AUTH_JWKS_URL'>,
    database: Database,
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [httpModule({ service: 'partners', config, database })],
      controllers: [
        AffairsController,
        MappingEntriesController,
        OrganisationsController,
        PartnersConsumer,
        RegionsController,
      ],
      providers: [
        { provide: SUBJECT_DIRECTORY, useClass: PartnersSubjects },
        ConversionService,
        MappingEntriesService,
        MappingEntryRepository,
        OrganisationRepository,
        OrganisationsService,
      ],
    };
  }
}
