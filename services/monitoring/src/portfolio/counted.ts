import type { Caller } from '@nyata/auth';
import { cooperationsInScope, soleViewer, type Values } from '../access/scope-filter';
import { filters, sliceFilters, type RowFilter, type SliceFilter } from '../assessments/filters';
import { COUNTED_COLUMNS, DUE_OF } from './cell-rows';

const COLUMNS = COUNTED_COLUMNS.map((column) => `a.${column}`).join(', ');

/** SQL of what the caller may count: from the counters of its viewer, else from the rows, with the same columns. */
export function countedRows(query: SliceFilter, caller: Caller, values: Values): string {
  const viewer = soleViewer(caller, 'portfolio.read');
  if (viewer === undefined)
    return `select ${COLUMNS}, 1 as n from assessment a where ${inScope(query, caller, values)}`;
  const conditions = [...ofViewer(viewer, caller, values), ...sliceFilters(query, values)];
  return `select ${COLUMNS}, a.n from portfolio_cell a where ${conditions.join(' and ')}`;
}

/** The same of dates (`kind`, `due_on`, `organisation_id`, `n`); narrowed ones are read from the rows. */
export function countedDates(query: SliceFilter, caller: Caller, values: Values): string {
  const viewer = soleViewer(caller, 'portfolio.read');
  const narrowed = Object.values(query).some((value) => value !== undefined);
  if (viewer !== undefined && !narrowed)
    return `select kind, due_on, organisation_id, n from portfolio_due a
      where ${ofViewer(viewer, caller, values).join(' and ')}`;
  return `select d.kind, d.due_on, d.organisation_id, 1 as n from assessment a ${DUE_OF}
    where ${inScope(query, caller, values)}`;
}

/** The condition over `assessment a` of what the caller may see and has asked for. */
export const inScope = (query: RowFilter, caller: Caller, values: Values): string =>
  [cooperationsInScope(caller, 'portfolio.read', values), ...filters(query, values)].join(' and ');

const ofViewer = (viewer: string, caller: Caller, values: Values): string[] => [
  `a.viewer = ${values.add(viewer)}`,
  `a.draft_of in ('', ${values.add(caller.legalPartyId)})`,
];
