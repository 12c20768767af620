import { newId } from '@nyata/kernel';
import { eventWriter, openDatabase, type Database } from '@nyata/persistence';
import { Column, Entity, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { freshDatabase, type FreshDatabase } from './fresh-database';
import { outboxOf } from './outbox-of';

@Entity('member')
class MemberRow {
  @PrimaryColumn('uuid', { name: 'member_id' }) memberId!: string;
  @Column('int') version!: number;
}

class MemberTable implements MigrationInterface {
  readonly name = 'MemberTable1767225700000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table member (member_id uuid primary key, version int not null)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table member');
  }
}

let fresh: FreshDatabase;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase('outbox');
  database = await openDatabase({
    url: fresh.url,
    poolSize: 3,
    entities: [MemberRow],
    migrations: [MemberTable],
  });
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

it('reads the events that a change has left in the outbox', async () => {
  const organisationId = newId();
  const memberId = newId();
  const org = { organisationId, legalPartyId: organisationId, kind: 'OPD', name: 'Dinas' } as const;
  const payload = { memberId, org, roles: ['agency-liaison' as const] };
  await database.transaction((tx) =>
    eventWriter('gateway')(tx, {
      entity: MemberRow,
      row: { memberId, version: 0 },
      events: [{ name: 'liaison-appointed', payload: { organisationId, ...payload } }],
      origin: { correlationId: newId(), now: new Date() },
    }),
  );
  expect(await outboxOf(database)).toEqual([
    expect.objectContaining({
      name: 'liaison-appointed',
      topic: 'nyata.partners',
      key: organisationId,
      subject: memberId,
      sequence: 1,
      payload: { organisationId, ...payload },
    }),
  ]);
});

it('two suites never share a database', async () => {
  const other = await freshDatabase('outbox');
  expect(other.name).not.toBe(fresh.name);
  await other.drop();
});
