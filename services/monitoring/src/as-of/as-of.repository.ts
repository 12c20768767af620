import { Inject, Injectable } from '@nestjs/common';
import type { ReceivedEvent } from '@nyata/contracts';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import type { FactEvent } from '../cooperation-facts/fold-facts';

type Fact = ReceivedEvent<FactEvent>;

/** The facts of one cooperation as they were told, from the same entries as the feed. */
@Injectable()
export class AsOfRepository {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async events(cooperationId: string): Promise<Fact[]> {
    const rows = await this.database.source.query<{ event: Omit<Fact, 'time'>; time: Date }[]>(
      `select event, time from feed_entry
       where cooperation_id = $1 and event->>'source' <> '/services/monitoring' order by off`,
      [cooperationId],
    );
    return rows.map(({ event, time }) => ({ ...event, time: new Date(time) }) as Fact);
  }

  /** The version of the last judgement that the world had heard by the end of a day. */
  async publishedVersion(cooperationId: string, day: string): Promise<number> {
    const [row] = await this.database.source.query<{ version: number }[]>(
      `select coalesce(max((event->>'sequence')::int), 0) as version from feed_entry
       where cooperation_id = $1 and name = 'agreement-assessed' and event->'payload'->>'asOf' <= $2`,
      [cooperationId, day],
    );
    return row!.version;
  }
}
