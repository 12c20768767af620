import { Inject, Injectable } from '@nestjs/common';
import { scopesOf, type Caller } from '@nyata/auth';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';

/** The second fence of agreements: PostgreSQL's row-level security, whatever a query forgot to ask for. */
@Injectable()
export class FenceRepository {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Of the agreements that a query found, those that the caller may see. */
  async inSight<Found extends { agreementId: string }>(
    found: readonly Found[],
    caller: Caller,
  ): Promise<Found[]> {
    if (found.length === 0) return [];
    const ids = found.map(({ agreementId }) => agreementId);
    const seen = await this.database.transaction(async (tx) => {
      await tx.query(
        `select set_config('nyata.scopes', $1, true), set_config('nyata.legal_party', $2, true),
           set_config('nyata.regions', $3, true)`,
        [scopesFor(caller), caller.legalPartyId, caller.regions.join(',')],
      );
      return tx.query<{ id: string }[]>(
        'select agreement_id as id from agreement_in_sight where agreement_id = any($1)',
        [ids],
      );
    });
    const inSight = new Set(seen.map(({ id }) => id));
    return found.filter(({ agreementId }) => inSight.has(agreementId));
  }
}

/** Never empty: only the service itself reads without a scope. */
const scopesFor = (caller: Caller): string =>
  ['-', ...scopesOf(caller, 'agreements.read')].join('');
