import { Controller } from '@nestjs/common';
import { EVENTS, type EventName, type ReceivedEvent } from '@nyata/contracts';
import { defineConsumer, HandlesBatch, type ConsumerTable, type Delivery } from '@nyata/messaging';
import { readInstructions } from './instructions';
import { openFold } from './organisations';
import { startSmallService } from './small-service';

const HANDLED = ['organisation-registered', 'organisation-particulars-revised'];
const names = Object.keys(EVENTS) as EventName[];
const table = Object.fromEntries(
  names.map((name) => [name, HANDLED.includes(name) ? 'handled' : 'ignored']),
) as ConsumerTable;
const { fold, name, group: groupName } = readInstructions();
const group = defineConsumer(groupName, table);

/** A projection, its counters, and a side effect: a letter for every registration. */
@Controller()
class Fold {
  @HandlesBatch(group)
  async handleBatch(events: ReceivedEvent[], { tx }: Pick<Delivery, 'tx'>): Promise<void> {
    const ids = events.map(({ subject }) => subject);
    const poisoned = await tx.query<unknown[]>('select 1 from poison where id = any($1)', [ids]);
    if (poisoned.length > 0) throw new Error('a poisoned organisation');
    await tx.query(FOLD, [
      ids,
      events.map(({ partition }) => partition),
      events.map(({ sequence }) => sequence),
    ]);
  }
}

const FOLD = `
  with event as (select * from unnest($1::uuid[], $2::int[], $3::int[]) as e(id, part, version)),
    portraits as (
      insert into portrait select id, min(part), max(version), count(*) from event group by id order by id
      on conflict (id) do update
        set version = excluded.version, changes = portrait.changes + excluded.changes),
    letters as (insert into letter (organisation_id) select id from event where version = 1)
  insert into tally select part, count(*) filter (where version = 1), count(*) from event group by part
  on conflict (part) do update set organisations = tally.organisations + excluded.organisations,
    changes = tally.changes + excluded.changes`;

void openFold(fold, name).then((database) => startSmallService(database, [Fold], [group]));
