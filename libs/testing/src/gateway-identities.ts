import { createHash, randomBytes } from 'node:crypto';
import { TokenMinter, type Caller } from '@nyata/auth';
import { Pool } from 'pg';

/** Callers at a running system whom no identity provider knows: any role, at any organisation. */
export interface GatewayIdentities {
  /** A token as the gateway would send it to a service, signed with its own key; below zero it has ended. */
  mint(caller: Caller, audience: string, lifetimeSeconds?: number): Promise<string>;
  /** The cookie of a session of this caller, whose organisation must be in the register. */
  signIn(caller: Caller): Promise<string>;
  /** Forgets the sessions, and the members that they were opened for. */
  close(): Promise<void>;
}

type PrivateKey = Parameters<typeof TokenMinter.of>[0];

const KEY = 'select private_jwk as key from signing_key order by created_at desc limit 1';
const MEMBER = `insert into member
    (member_id, version, organisation_id, roles, display_name, email, region_scope, locale)
  values ($1, 1, $2, $3, 'A caller of the specs', $4, $5, 'id')`;
const SESSION = `insert into session (secret_hash, member_id, expires_at)
  values ($1, $2, now() + interval '1 hour')`;

const LIFETIME_SECONDS = 300;

/** @param databaseUrl the gateway's database, which keeps its key and its sessions */
export async function gatewayIdentities(databaseUrl: string): Promise<GatewayIdentities> {
  const database = new Pool({ connectionString: databaseUrl, max: 2 });
  database.on('error', () => undefined); // an idle connection may be cut; the next query makes another
  const { rows } = await database.query<{ key: PrivateKey }>(KEY);
  const minter = await TokenMinter.of(rows[0]!.key);
  const memberIds: string[] = [];
  return {
    mint: (caller, audience, seconds = LIFETIME_SECONDS) => minter.mint(caller, audience, seconds),
    async signIn({ memberId, organisationId, roles, regions }) {
      const secret = randomBytes(32).toString('base64url');
      const hash = createHash('sha256').update(secret).digest('base64url');
      memberIds.push(memberId);
      const email = `${memberId}@specs.example`;
      await database.query(MEMBER, [memberId, organisationId, roles, email, regions[0]]);
      await database.query(SESSION, [hash, memberId]);
      return `nyata-session=${secret}`;
    },
    async close() {
      await database.query('delete from session where member_id = any($1)', [memberIds]);
      await database.query('delete from member where member_id = any($1)', [memberIds]);
      await database.end();
    },
  };
}
