import { openDatabase, type Database } from '@nyata/persistence';
import type { GatewayConfig } from './config';
import { MemberRow } from './members/member.entity';
import { GatewayTables } from './migrations/gateway-tables';
import { OrganisationReferenceRow } from './organisation-reference/organisation-reference.entity';
import { SigningKeyRow } from './service-tokens/signing-key.entity';
import { SessionRow } from './sessions/session.entity';
import { IdentityRow } from './sign-in/identity.entity';
import { SignInAttemptRow } from './sign-in/sign-in-attempt.entity';

/** The gateway's own database. */
export const openGatewayDatabase = (
  config: Pick<GatewayConfig, 'DATABASE_URL' | 'DATABASE_POOL'>,
): Promise<Database> =>
  openDatabase({
    url: config.DATABASE_URL,
    poolSize: config.DATABASE_POOL,
    name: 'nyata-gateway',
    entities: [
      MemberRow,
      OrganisationReferenceRow,
      IdentityRow,
      SignInAttemptRow,
      SessionRow,
      SigningKeyRow,
    ],
    migrations: [GatewayTables],
  });
