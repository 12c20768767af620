/**
 * What a portfolio is counted by. `assessment` has these columns row by row, `portfolio_cell` counts them, so one
 * condition over them is both the figure and the rows behind it.
 */
export const COUNTED_BY = {
  lead_organisation_id: 'uuid',
  agency_id: 'uuid',
  region_codes: 'text[]',
  affair_codes: 'text[]',
  partner_kinds: 'text[]',
  cooperation_type: 'text',
  signing_year: 'smallint',
  verdict: 'text',
  rung: 'smallint',
  ratio: 'text',
  follow_up: 'text',
  council_pending: 'boolean',
  dormant: 'boolean',
  not_reporting: 'boolean',
} as const;

export const COUNTED_COLUMNS = Object.keys(COUNTED_BY) as (keyof typeof COUNTED_BY)[];

/** The whole key of a cell: who may count it, in which partition it is written, and what it is counted by. */
export const CELL_KEY = { viewer: 'text', draft_of: 'text', part: 'smallint', ...COUNTED_BY };

/** Dates that are counted: the day stays in the key, whether it is over is asked when it is read. */
export const DUE_KEY = {
  viewer: 'text',
  draft_of: 'text',
  kind: 'text',
  due_on: 'date',
  organisation_id: 'uuid',
  part: 'smallint',
};

/** Cooperations that were withdrawn or registered in error are no part of any portfolio. */
export const IN_PORTFOLIO = `a.status not in ('WITHDRAWN', 'VOIDED')`;

/** What can still become late. */
export const RUNS = `a.status in ('IN_FORCE', 'SUSPENDED', 'EXPIRED')`;

/**
 * Everyone who counts a cooperation, one row each: the nation, its legal parties, organisations and regions
 * with what lies above them. A caller with one scope reads the counters of one viewer.
 */
const VIEWERS = `cross join lateral (
    select 'n' as viewer union
    select key from visible_to t, lateral (values ('p:' || t.legal_party_id),
      ('o:' || t.organisation_id), ('r:' || split_part(t.region_code, '.', 1)),
      ('r:' || t.region_code)) as each(key)
    where t.cooperation_id = a.cooperation_id and key is not null
  ) v`;

/** Until it is signed only the lead's party counts it. */
const DRAFT_OF = `case when a.signed_on is null then a.lead_legal_party_id::text else '' end`;

/** The cells of the cooperations in $1, counted row by row. */
export const CELL_ROWS = `
  select v.viewer, ${DRAFT_OF} as draft_of, a.part,
    ${COUNTED_COLUMNS.map((column) => `a.${column}`).join(', ')}, count(*)::int as n
  from assessment a ${VIEWERS}
  where a.cooperation_id = any($1) and ${IN_PORTFOLIO}
  group by ${Array.from({ length: COUNTED_COLUMNS.length + 3 }, (_, n) => n + 1).join(', ')}`;

/** The dates of `assessment a`: milestones and claims that are open, and the last day of what is in force. */
export const DUE_OF = `join lateral (
    select kind, due_on, organisation_id from due_date
    where cooperation_id = a.cooperation_id and ${RUNS}
    union all
    select 'END', a.ends_on, a.agency_id
    where a.ends_on is not null and a.status in ('IN_FORCE', 'SUSPENDED')
  ) d on true`;

/** The dates of the cooperations in $1, counted row by row. */
export const DUE_ROWS = `
  select v.viewer, ${DRAFT_OF} as draft_of, d.kind, d.due_on, d.organisation_id, a.part,
    count(*)::int as n
  from assessment a ${DUE_OF} ${VIEWERS}
  where a.cooperation_id = any($1) and ${IN_PORTFOLIO}
  group by 1, 2, 3, 4, 5, 6`;
