import { Logger, Module, type DynamicModule } from '@nestjs/common';
import { SUBJECT_DIRECTORY } from '@nyata/auth';
import { CLOCK, httpModule, type Clock } from '@nyata/http';
import { exportHeads } from '@nyata/messaging';
import { DailyJobs, type Database } from '@nyata/persistence';
import { MonitoringSubjects } from './access/subjects.service';
import { AsOfController } from './as-of/as-of.controller';
import { AsOfRepository } from './as-of/as-of.repository';
import { AsOfService } from './as-of/as-of.service';
import { AssessmentsController } from './assessments/assessments.controller';
import { AssessmentsRepository } from './assessments/assessments.repository';
import type { Config } from './config';
import { consumers } from './consumer';
import { JudgementService } from './cooperation-facts/judgement.service';
import { ExportWriter } from './exports/export-writer.service';
import { ExportsController } from './exports/exports.controller';
import { ExportsRepository } from './exports/exports.repository';
import { ExportsService } from './exports/exports.service';
import { FeedController } from './feed/feed.controller';
import { FeedRepository } from './feed/feed.repository';
import { Changes } from './live/changes.service';
import { LiveController } from './live/live.controller';
import { LiveHints } from './live/live-hints.service';
import { OpenStreams } from './live/open-streams.service';
import { Replicas } from './live/replicas.service';
import { CatchUp } from './passing-of-time/catch-up.service';
import { PassingOfTimeService } from './passing-of-time/passing-of-time.service';
import { PortfolioController } from './portfolio/portfolio.controller';
import { PortfolioRepository } from './portfolio/portfolio.repository';
import { DatesRepository } from './portfolio/dates.repository';
import { TrendRepository } from './portfolio/trend.repository';
import { SnapshotsService } from './portfolio/snapshots.service';
import { ProgrammesController } from './programmes/programmes.controller';
import { ProgrammesRepository } from './programmes/programmes.repository';
import { TimelineController } from './timeline/timeline.controller';
import { TimelineRepository } from './timeline/timeline.repository';
import { PublicController } from './public-executions/public.controller';
import { PublicRepository } from './public-executions/public.repository';
import { SlicesRepository } from './portfolio/slices.repository';
import { PublicationService } from './publication/publication.service';
import { StoryController } from './story/story.controller';
import { StoryRepository } from './story/story.repository';

/** So long an exported file is kept. */
const KEPT_DAYS = 7;

/** The wiring of this service. */
@Module({})
export class AppModule {
  static with(
    config: Pick<Config, 'LOG_LEVEL' | 'DEMO_CLOCK' | 'AUTH_JWKS_URL' | 'AUDIT_DIR'>,
    database: Database,
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [httpModule({ service: 'monitoring', config, database })],
      controllers: [
        AssessmentsController,
        AsOfController,
        StoryController,
        PortfolioController,
        ProgrammesController,
        TimelineController,
        FeedController,
        LiveController,
        ExportsController,
        PublicController,
        ...consumers.map(({ server }) => server),
      ],
      providers: [
        AssessmentsRepository,
        AsOfRepository,
        AsOfService,
        StoryRepository,
        PortfolioRepository,
        ProgrammesRepository,
        TimelineRepository,
        TrendRepository,
        SlicesRepository,
        DatesRepository,
        SnapshotsService,
        PublicRepository,
        ExportsRepository,
        ExportsService,
        ExportWriter,
        FeedRepository,
        JudgementService,
        PublicationService,
        CatchUp,
        PassingOfTimeService,
        Changes,
        LiveHints,
        OpenStreams,
        Replicas,
        { provide: SUBJECT_DIRECTORY, useClass: MonitoringSubjects },
        {
          provide: DailyJobs,
          inject: [PassingOfTimeService, ExportsRepository, CLOCK],
          useFactory: (time: PassingOfTimeService, files: ExportsRepository, clock: Clock) => {
            const jobs = new DailyJobs(database);
            jobs.register('assessment', (day) => time.runUpTo(day));
            jobs.register('old-exports', () => files.forget(clock.now(), KEPT_DAYS));
            jobs.register('audit-heads', async (day) => {
              const { path, sha256 } = await exportHeads(database, config.AUDIT_DIR, day);
              new Logger('audit').log(`The heads of ${day} are in ${path}, SHA-256 ${sha256}`);
            });
            return jobs;
          },
        },
      ],
    };
  }
}
