import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DATABASE } from '@nyata/http';
import { newId } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { Client } from 'pg';
import { Changes, type Topic } from './changes.service';

const CHANNEL = 'nyata_monitoring_changed';
/** NOTIFY carries 8000 bytes; an id has 36. */
const IDS_PER_MESSAGE = 200;
const AGAIN_AFTER_MS = 1_000;

interface Message {
  from: string;
  topic: Topic;
  ids: string[];
}

/** Passes on what one replica committed to the streams of the others, on a connection of its own. */
@Injectable()
export class Replicas implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly self = newId();
  private client?: Client;
  private telling: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly changes: Changes,
  ) {}

  onApplicationBootstrap(): void {
    this.database.source.subscribers.push(this.changes);
    this.changes.onCommitted((topic, ids) => this.tell(topic, ids));
    void this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }

  /** A lost message costs a hint, never data: streams look by themselves every few seconds. */
  private tell(topic: Topic, ids: string[]): void {
    for (let from = 0; from < ids.length; from += IDS_PER_MESSAGE) {
      const some = ids.slice(from, from + IDS_PER_MESSAGE);
      const message: Message = { from: this.self, topic, ids: some };
      this.telling = this.telling
        .then(() =>
          this.client?.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(message)]),
        )
        .catch(() => undefined);
    }
  }

  private async connect(): Promise<void> {
    if (this.stopped) return;
    const client = new Client({
      connectionString: this.database.url,
      application_name: 'monitoring live',
    });
    const again = () => {
      if (this.client === client) this.client = undefined;
      client.removeAllListeners('end');
      client.end().catch(() => undefined);
      if (!this.stopped) setTimeout(() => void this.connect(), AGAIN_AFTER_MS).unref();
    };
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => this.heard(payload));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      client.on('end', again);
      this.client = client;
    } catch {
      again();
    }
  }

  private heard(payload: string | undefined): void {
    const { from, topic, ids } = JSON.parse(payload ?? '{}') as Message;
    if (from && from !== this.self) this.changes.heard(topic, ids);
  }
}
