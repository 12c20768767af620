import type { CooperationType, OrganisationKind, Rung, Verdict } from '@nyata/contracts';
import type { Values } from '../access/scope-filter';
import { IN_PORTFOLIO } from '../portfolio/cell-rows';
import { METRICS, type MetricName } from '../portfolio/metrics';
import { SEVERITY } from './severity';

/** What narrows a portfolio; the same narrows the list behind each figure. */
export interface SliceFilter {
  /** A region and everything below it. */
  regionCode?: string;
  affairCode?: string;
  leadOrganisationId?: string;
  agencyId?: string;
  partnerKind?: OrganisationKind;
  cooperationType?: CooperationType;
  signingYear?: number;
}

/** Everything that narrows a list of cooperations. */
export interface RowFilter extends SliceFilter {
  verdict?: Verdict;
  rung?: Rung;
  minRung?: number;
  metric?: MetricName;
  endsBefore?: string;
  initiativeCode?: string;
  partyOrganisationId?: string;
  q?: string;
}

type Add = (condition: (placeholder: string) => string, value: unknown) => void;

const adder =
  (conditions: string[], values: Values): Add =>
  (condition, value) => {
    if (value !== undefined) conditions.push(condition(values.add(value)));
  };

/** The conditions of a portfolio's filter over `a`: rows of `assessment`, or cells that count them. */
export function sliceFilters(query: SliceFilter, values: Values): string[] {
  const conditions: string[] = [];
  const add = adder(conditions, values);
  add((p) => `a.affair_codes @> array[${p}::text]`, query.affairCode);
  add((p) => `a.lead_organisation_id = ${p}`, query.leadOrganisationId);
  add((p) => `a.agency_id = ${p}`, query.agencyId);
  add((p) => `a.partner_kinds @> array[${p}::text]`, query.partnerKind);
  add((p) => `a.cooperation_type = ${p}`, query.cooperationType);
  add((p) => `a.signing_year = ${p}`, query.signingYear);
  add(
    (p) =>
      `exists (select 1 from unnest(a.region_codes) code where code = ${p} or code like ${p} || '.%')`,
    query.regionCode,
  );
  return conditions;
}

/** The conditions of a filter over `assessment a`; cooperations that were never signed and withdrawn are no rows. */
export function filters(query: RowFilter, values: Values): string[] {
  const conditions = [IN_PORTFOLIO, ...sliceFilters(query, values)];
  const add = adder(conditions, values);
  // By its place in the order of lists: the index of that order finds it.
  add((p) => `a.severity = ${p}`, query.verdict && SEVERITY.indexOf(query.verdict));
  add((p) => `(a.rung = ${p} and a.signed_on is not null)`, query.rung);
  add((p) => `(a.rung >= ${p} and a.signed_on is not null)`, query.minRung);
  if (query.metric) conditions.push(`(${METRICS[query.metric].where})`);
  add((p) => `(a.ends_on <= ${p} and a.status in ('IN_FORCE', 'SUSPENDED'))`, query.endsBefore);
  add((p) => `a.initiative_code = ${p}`, query.initiativeCode);
  add(
    (p) => `exists (select 1 from visible_to v where v.cooperation_id = a.cooperation_id
      and v.organisation_id = ${p})`,
    query.partyOrganisationId,
  );
  for (const word of query.q?.split(/\s+/).filter(Boolean) ?? [])
    add((p) => `(a.title || ' ' || a.parties::text) ilike '%' || ${p} || '%'`, escapeLike(word));
  return conditions;
}

const escapeLike = (word: string): string => word.replace(/[\\%_]/g, (sign) => `\\${sign}`);
