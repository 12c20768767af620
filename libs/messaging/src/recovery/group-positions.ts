import type { Client } from 'pg';
import { partitionName } from '../transport/transport';

/** Where one group is in one partition, and which event it applied last. */
export interface GroupPosition {
  group: string;
  topic: string;
  part: number;
  next: number;
  lastEventId: string | null;
}

/** What the groups of one database remember. */
export async function groupPositions(client: Client): Promise<GroupPosition[]> {
  const { rows } = await client.query<GroupPosition & { next: string }>(
    `select grp as "group", topic, part, next_offset as next, last_event_id::text as "lastEventId"
     from consumer_position`,
  );
  return rows.map((row) => ({ ...row, next: Number(row.next) }));
}

/** The groups of one database that chain records: they begin anew, so being behind costs them nothing. */
export async function auditGroups(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ audits: boolean }>(
    "select to_regclass('audit_head') is not null as audits",
  );
  if (!rows[0]!.audits) return [];
  const groups = await client.query<{ grp: string }>('select distinct grp from audit_head');
  return groups.rows.map(({ grp }) => grp);
}

/** The group that is furthest in each partition: the lost log reached at least so far. */
export function furthest(positions: readonly GroupPosition[]): GroupPosition[] {
  const best = new Map<string, GroupPosition>();
  for (const position of positions) {
    const name = partitionName(position);
    if (position.next > (best.get(name)?.next ?? -1)) best.set(name, position);
  }
  return [...best.values()];
}

/** Moves a group past what nobody keeps; its cursors stay, so a story with a hole stops it and does not pass. */
export async function moveOn(client: Client, group: string, to: GroupPosition): Promise<void> {
  await client.query(
    `update consumer_position set next_offset = $4, last_event_id = $5
     where grp = $1 and topic = $2 and part = $3`,
    [group, to.topic, to.part, to.next, to.lastEventId],
  );
}
