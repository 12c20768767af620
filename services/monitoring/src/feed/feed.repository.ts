import { Inject, Injectable } from '@nestjs/common';
import { scopesOf, type Caller } from '@nyata/auth';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { Values } from '../access/scope-filter';
import { advance, merge, type FeedCursor } from './cursor';
import type { FeedEvent } from './audience';
import { cloudEventOf, type CloudEvent } from './cloud-event';
import { inTodaysShape } from './stored-event';

/** An event as the feed tells it, and the cursor after it. */
export interface FeedItem {
  cursor: FeedCursor;
  event: CloudEvent;
  name: FeedEvent['name'];
}

export interface FeedPage {
  items: FeedItem[];
  /** Where to go on: past everything that was looked at, also what the caller may not see. */
  cursor: FeedCursor;
  /** There is more already. */
  more: boolean;
}

interface Row {
  part: number;
  ends: number;
  off: number | null;
  time: string;
  event: FeedEvent;
}

/** What narrows the feed for one reader. */
export interface FeedFilter {
  names?: string[];
  cooperationId?: string;
  agreementId?: string;
  regionCode?: string;
}

/** Reads the feed from a cursor on, as much of it as the caller may see. */
@Injectable()
export class FeedRepository {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async after(
    cursor: FeedCursor,
    limit: number,
    caller: Caller,
    filter: FeedFilter = {},
  ): Promise<FeedPage> {
    const values = new Values();
    const vector = values.add(cursor);
    const most = values.add(limit);
    const visible = [...readable(caller, values), ...narrowed(filter, values)].join(' and ');
    // One statement, one snapshot: the ends belong to exactly the entries that were looked through.
    const rows = await this.database.source.query<Row[]>(
      `select p.part - 1 as part, p.ends, e.off, e.time, e.event
       from (select part, next, greatest(next, coalesce((select max(off) + 1 from feed_entry m
               where m.part = vector.part - 1), 0)) as ends
             from unnest(${vector}::bigint[]) with ordinality as vector(next, part)) p
       left join lateral (select off, to_json(time)#>>'{}' as time, event from feed_entry f
         where f.part = p.part - 1 and f.off >= p.next and ${visible}
         order by f.off limit ${most}) e on true`,
      values.list,
    );
    return page(cursor, rows, limit);
  }
}

function page(cursor: FeedCursor, rows: Row[], limit: number): FeedPage {
  const found = rows
    .filter((row): row is Row & { off: number } => row.off !== null)
    .map((row) => ({ ...row, part: Number(row.part) }));
  const merged = merge(found, limit);
  let next = cursor;
  const items = merged.map(({ part, off, event }): FeedItem => {
    next = advance(next, { part, off });
    return { cursor: next, name: event.name, event: cloudEventOf(inTodaysShape(event)) };
  });
  const perPart = new Map<number, number>();
  for (const { part } of found) perPart.set(part, (perPart.get(part) ?? 0) + 1);
  const taken = new Map<number, number>();
  for (const { part } of merged) taken.set(part, (taken.get(part) ?? 0) + 1);
  // A partition whose entries were all taken, and were not cut short, is read to its end.
  const ends = new Map(rows.map((row) => [Number(row.part), Number(row.ends)]));
  const cursorAfter = next.map((value, part) => {
    const read = (perPart.get(part) ?? 0) < limit && perPart.get(part) === taken.get(part);
    return read ? ends.get(part)! : value;
  });
  return {
    items,
    cursor: cursorAfter,
    more: found.length > merged.length || merged.length === limit,
  };
}

/** The reader's scope over the entry's own columns, so that a reader never waits for another projection. */
function readable(caller: Caller, values: Values): string[] {
  const scopes = scopesOf(caller, 'feed.read');
  const party = values.add(caller.legalPartyId);
  const draft = `(f.audience <> 'LEAD' or f.lead_legal_party_id = ${party})`;
  if (scopes.has('n')) return [draft];
  const paths: string[] = [];
  if (scopes.has('a') || scopes.has('p')) paths.push(`${party} = any(f.legal_party_ids)`);
  if (scopes.has('o')) paths.push(`${values.add(caller.organisationId)} = any(f.organisation_ids)`);
  if (scopes.has('r')) {
    const regions = values.add(caller.regions);
    paths.push(`exists (select 1 from unnest(f.region_codes) code, unnest(${regions}::text[]) mine
      where code = mine or code like mine || '.%')`);
  }
  return paths.length === 0 ? ['false'] : [draft, `(${paths.join(' or ')})`];
}

function narrowed(filter: FeedFilter, values: Values): string[] {
  const { names, cooperationId, agreementId, regionCode } = filter;
  const conditions: string[] = [];
  if (names) conditions.push(`f.name = any(${values.add(names)})`);
  if (cooperationId) conditions.push(`f.cooperation_id = ${values.add(cooperationId)}`);
  if (agreementId)
    conditions.push(`f.event->'payload'->>'agreementId' = ${values.add(agreementId)}`);
  if (regionCode) {
    const region = values.add(regionCode);
    conditions.push(`exists (select 1 from unnest(f.region_codes) code
      where code = ${region} or code like ${region} || '.%')`);
  }
  return conditions;
}
