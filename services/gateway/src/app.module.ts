import { Module, type DynamicModule } from '@nestjs/common';
import { SUBJECT_DIRECTORY } from '@nyata/auth';
import { httpModule } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { ApiDocumentsController } from './api-documents/api-documents.controller';
import { ApiDocumentsService } from './api-documents/api-documents.service';
import { CONFIG, type GatewayConfig } from './config';
import { GatewayConsumer } from './consumer';
import { DemoController } from './demo/demo.controller';
import { DemoService } from './demo/demo.service';
import { EdgeService } from './edge/edge.service';
import { MemberSubjects } from './members/member-subjects.service';
import { MembersController } from './members/members.controller';
import { MembersService } from './members/members.service';
import { PortalService } from './portal-files/portal.service';
import { ProxyService } from './routing/proxy.service';
import { JwksController } from './service-tokens/jwks.controller';
import { ServiceTokensService } from './service-tokens/service-tokens.service';
import { SessionsService } from './sessions/sessions.service';
import { IdentityProviderService } from './sign-in/identity-provider.service';
import { SignInController } from './sign-in/sign-in.controller';
import { SignInService } from './sign-in/sign-in.service';

@Module({})
export class AppModule {
  static with(config: GatewayConfig, database: Database): DynamicModule {
    const sessions = new SessionsService(database, config);
    return {
      module: AppModule,
      imports: [
        httpModule({
          service: 'gateway',
          config,
          database,
          publicOrigin: { metricsToken: config.METRICS_TOKEN },
          authenticate: (request) => sessions.callerOf(request),
        }),
      ],
      controllers: [
        ApiDocumentsController,
        DemoController,
        GatewayConsumer,
        JwksController,
        MembersController,
        SignInController,
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: SUBJECT_DIRECTORY, useClass: MemberSubjects },
        { provide: SessionsService, useValue: sessions },
        ApiDocumentsService,
        DemoService,
        EdgeService,
        IdentityProviderService,
        MembersService,
        PortalService,
        ProxyService,
        ServiceTokensService,
        SignInService,
      ],
    };
  }
}
