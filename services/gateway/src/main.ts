import { CLOCK, startService } from '@nyata/http';
import { startMessaging } from '@nyata/messaging';
import { AppModule } from './app.module';
import { readGatewayConfig } from './config';
import { gateway } from './consumer';
import { openGatewayDatabase } from './data-source';

void startService(async () => {
  const config = readGatewayConfig();
  const database = await openGatewayDatabase(config);
  return {
    name: 'gateway',
    config,
    module: AppModule.with(config, database),
    beforeListen: (app) =>
      startMessaging(app, {
        service: 'gateway',
        database,
        clock: app.get(CLOCK),
        config,
        consumers: [gateway],
      }),
  };
});
