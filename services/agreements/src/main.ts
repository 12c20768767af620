import { CLOCK, startService } from '@nyata/http';
import { startMessaging } from '@nyata/messaging';
import { AppModule } from './app.module';
import { readAgreementsConfig } from './config';
import { agreements } from './consumer';
import { openAgreementsDatabase } from './data-source';

void startService(async () => {
  const config = readAgreementsConfig();
  const database = await openAgreementsDatabase(config);
  return {
    name: 'agreements',
    config,
    module: AppModule.with(config, database, config.PROCEDURES_FILE),
    beforeListen: (app) =>
      startMessaging(app, {
        service: 'agreements',
        database,
        clock: app.get(CLOCK),
        config,
        consumers: [agreements],
      }),
  };
});
