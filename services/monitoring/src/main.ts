import { CLOCK, startService } from '@nyata/http';
import { readConfig } from '@nyata/kernel';
import { startMessaging } from '@nyata/messaging';
import { AppModule } from './app.module';
import { variables } from './config';
import { assessmentGroup, consumers } from './consumer';
import { openMonitoringDatabase } from './data-source';
import { CatchUp } from './passing-of-time/catch-up.service';
import { adoptPolicyFile } from './policy-file';

void startService(async () => {
  const config = readConfig(variables);
  adoptPolicyFile(config);
  const database = await openMonitoringDatabase(config);
  return {
    name: 'monitoring',
    config,
    module: AppModule.with(config, database),
    beforeListen: async (app) => {
      const messaging = await startMessaging(app, {
        service: 'monitoring',
        database,
        clock: app.get(CLOCK),
        config,
        consumers: consumers.map(({ group }) => group),
        auditGroup: 'monitoring.audit',
      });
      app.get(CatchUp).watch(messaging, assessmentGroup.group);
    },
  };
});
