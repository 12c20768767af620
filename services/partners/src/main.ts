import { CLOCK, startService } from '@nyata/http';
import { startMessaging } from '@nyata/messaging';
import { AppModule } from './app.module';
import { readPartnersConfig } from './config';
import { deliveryRecord, partners } from './consumer';
import { openPartnersDatabase } from './data-source';

void startService(async () => {
  const config = readPartnersConfig();
  const database = await openPartnersDatabase(config);
  return {
    name: 'partners',
    config,
    module: AppModule.with(config, database),
    beforeListen: (app) =>
      startMessaging(app, {
        service: 'partners',
        database,
        clock: app.get(CLOCK),
        config,
        consumers: [partners, deliveryRecord],
      }),
  };
});
