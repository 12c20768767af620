import { Module } from '@nestjs/common';
import { consumers } from './consumer';
import { JudgementService } from './cooperation-facts/judgement.service';
import { Changes } from './live/changes.service';

/** The handlers alone, for a rebuild: nobody listens to `Changes`, and nothing here publishes. */
@Module({
  controllers: consumers.map(({ server }) => server),
  providers: [JudgementService, Changes],
})
export class RebuildModule {}
