import { CLOCK, startService } from '@nyata/http';
import { startMessaging } from '@nyata/messaging';
import { AppModule } from './app.module';
import { readActionsConfig } from './config';
import { actions } from './consumer';
import { openActionsDatabase } from './data-source';

void startService(async () => {
  const config = readActionsConfig();
  const database = await openActionsDatabase(config);
  return {
    name: 'actions',
    config,
    module: AppModule.with(config, database),
    beforeListen: (app) =>
      startMessaging(app, {
        service: 'actions',
        database,
        clock: app.get(CLOCK),
        config,
        consumers: [actions],
      }),
  };
});
