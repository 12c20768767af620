import { scopesOf, type Caller, type Permission } from '@nyata/auth';

/** Gathers the values of one statement and hands out their placeholders. */
export class Values {
  readonly list: unknown[] = [];

  add(value: unknown): string {
    return `$${this.list.push(value)}`;
  }
}

/**
 * The condition under which a caller sees the row `alias` of `assessment`: a scope of its roles over the
 * access rows, and what nobody has signed yet for the lead's party only.
 */
export function cooperationsInScope(
  caller: Caller,
  permission: Permission,
  values: Values,
  alias = 'a',
): string {
  const scopes = scopesOf(caller, permission);
  const party = values.add(caller.legalPartyId);
  const draftRule = `(${alias}.signed_on is not null or ${alias}.lead_legal_party_id = ${party})`;
  if (scopes.has('n')) return draftRule;
  const paths: string[] = [];
  if (scopes.has('p') || scopes.has('a')) paths.push(`v.legal_party_id = ${party}`);
  if (scopes.has('o')) paths.push(`v.organisation_id = ${values.add(caller.organisationId)}`);
  if (scopes.has('r')) {
    const regions = values.add(caller.regions);
    const below = values.add(caller.regions.map((region) => `${region}.%`));
    paths.push(`v.region_code = any(${regions}) or v.region_code like any(${below})`);
  }
  // The rule stays in the statement: PostgreSQL refuses a value whose placeholder stands nowhere.
  if (paths.length === 0) return `${draftRule} and false`;
  return `${draftRule} and exists (select 1 from visible_to v
    where v.cooperation_id = ${alias}.cooperation_id and (${paths.join(' or ')}))`;
}

/**
 * The one viewer whose counters hold exactly what the caller may see; none where several scopes widen each
 * other (they overlap, so that their counters don't add up) or none is left.
 */
export function soleViewer(caller: Caller, permission: Permission): string | undefined {
  const scopes = scopesOf(caller, permission);
  if (scopes.has('n')) return 'n';
  const viewers = [
    ...(scopes.has('p') || scopes.has('a') ? [`p:${caller.legalPartyId}`] : []),
    ...(scopes.has('o') ? [`o:${caller.organisationId}`] : []),
    ...(scopes.has('r') ? caller.regions.map((region) => `r:${region}`) : []),
  ];
  return viewers.length === 1 ? viewers[0] : undefined;
}
