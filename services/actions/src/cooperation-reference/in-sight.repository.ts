import { scopesOf, type Caller } from '@nyata/auth';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { CooperationRow } from './cooperation.entity';

const ACCESS = 'exists (select 1 from visible_to v where v.cooperation_id = c.cooperation_id and ';

/**
 * Narrows a list to what the caller may read; the alias of its records is `r`, that of their cooperation `c`.
 * @param confirmable holds for what `:self` is named to confirm: a confirmer may be no party at all
 */
export function inSight<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  caller: Caller,
  confirmable?: string,
): SelectQueryBuilder<Row> {
  const letters = scopesOf(caller, 'actions.read');
  const ways: string[] = ['false'];
  if (letters.has('a') || letters.has('p'))
    ways.push(`${ACCESS} v.legal_party_id = :legalParty::text::uuid)`);
  if (letters.has('r'))
    ways.push(`${ACCESS} exists (select 1 from unnest(v.region_codes) code, unnest(:regions::text[]) region
      where code = region or code like region || '.%'))`);
  if (letters.has('n')) ways.push('true');
  if (letters.has('c') && confirmable) ways.push(confirmable);
  return query
    .innerJoin(CooperationRow, 'c', 'c.cooperation_id = r.cooperation_id')
    .andWhere(`(${ways.join(' or ')})`)
    .andWhere(`(not c.draft or c.lead_org ->> 'legalPartyId' = :legalParty::text)`)
    .setParameters({
      legalParty: caller.legalPartyId,
      regions: caller.regions,
      self: JSON.stringify([{ organisationId: caller.organisationId }]),
    });
}
