import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { CLOCK, DATABASE, type Clock } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { cooperationsInScope, Values } from '../access/scope-filter';
import { Changes } from './changes.service';
import type { EventStream } from './event-stream';

/** The least time between two hints of one scope: a first change is told at once, what follows is gathered. */
const QUIET_MS = 500;
const MOST_IDS = 200;

/** Everyone who sees the same cooperations shares one question to the database and one encoded frame. */
interface Audience {
  caller: Caller;
  streams: Set<EventStream>;
  changed: Set<string>;
  quiet?: NodeJS.Timeout;
}

/** Tells screens what has changed, coalesced, each only what its reader may see. */
@Injectable()
export class LiveHints implements OnModuleInit {
  private readonly audiences = new Map<string, Audience>();

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly changes: Changes,
  ) {}

  onModuleInit(): void {
    this.changes.on('cooperations', (ids) => this.changed(ids));
  }

  join(stream: EventStream, caller: Caller): void {
    const { organisationId, legalPartyId, roles, regions } = caller;
    const key = JSON.stringify([organisationId, legalPartyId, [...roles].sort(), regions]);
    const audience = this.audiences.get(key) ?? { caller, streams: new Set(), changed: new Set() };
    this.audiences.set(key, audience);
    audience.streams.add(stream);
    stream.onEnd(() => {
      audience.streams.delete(stream);
      if (audience.streams.size > 0) return;
      clearTimeout(audience.quiet);
      if (this.audiences.get(key) === audience) this.audiences.delete(key);
    });
  }

  private changed(ids: string[]): void {
    for (const audience of this.audiences.values()) {
      for (const id of ids) audience.changed.add(id);
      if (!audience.quiet) this.tell(audience);
    }
  }

  private tell(audience: Audience): void {
    const ids = [...audience.changed];
    audience.changed.clear();
    audience.quiet = setTimeout(() => {
      audience.quiet = undefined;
      if (audience.changed.size > 0) this.tell(audience);
    }, QUIET_MS);
    this.inScope(audience.caller, ids)
      .then((visible) => {
        for (let from = 0; from < visible.length; from += MOST_IDS)
          this.send(audience, visible.slice(from, from + MOST_IDS));
      })
      // A screen that may have missed something reconnects, and asks for everything again.
      .catch(() => audience.streams.forEach((stream) => stream.end()));
  }

  private send({ streams }: Audience, cooperationIds: string[]): void {
    const hint = JSON.stringify({ cooperationIds, at: this.clock.now().toISOString() });
    const frame = Buffer.from(`event: changed\ndata: ${hint}\n\n`);
    for (const stream of streams) stream.write(frame);
  }

  private async inScope(caller: Caller, ids: string[]): Promise<string[]> {
    const values = new Values();
    const scope = cooperationsInScope(caller, 'assessments.read', values);
    const rows = await this.database.source.query<{ cooperation_id: string }[]>(
      `select a.cooperation_id from assessment a
       where ${scope} and a.cooperation_id = any(${values.add(ids)})`,
      values.list,
    );
    return rows.map(({ cooperation_id }) => cooperation_id);
  }
}
