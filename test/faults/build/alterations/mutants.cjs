// Known ways to get it wrong (eventing.md §6.2): each must be caught by the checker, or the checker proves nothing.
const RELAY = 'libs/messaging/dist/relay/relay.js';
const KAFKA_CONSUMER = 'libs/messaging/dist/kafka/kafka-consumer.js';
const BATCHES = 'libs/messaging/dist/consumer/batch-consumer.js';

const firstRows = 'where outbox.shard = leased.shard order by seq limit ${BATCH}';
const heldShards = 'return [...this.leases.held].map(Number);';
const asked = 'values: [shards],';
const move = 'async move(client, shards) {';
const leased = 'from unnest($1::smallint[]) as leased(shard)';
const taken = 'const batch = withinSize(rows);';
const ask = '(0, session_1.ask)';
const applied = 'next = await this.subscription.onBatch({ topic, part, records });';

const mutants = {
  /** Two relays share the rows of a shard by hiding locked ones from each other. */
  'skip-locked-relay': [
    {
      name: 'rows that another relay has in hand are skipped',
      file: RELAY,
      find: firstRows,
      replace: 'where outbox.shard = leased.shard order by seq limit 2 for update skip locked',
    },
    {
      name: 'every relay works on every shard',
      file: RELAY,
      find: heldShards,
      replace: 'return shardNames.map(Number);',
    },
    {
      name: 'the row locks last until the delete',
      file: RELAY,
      find: move,
      replace: `async move(client, shards) {
        await ${ask}(client, { text: 'begin' });
        const moved = await this.moveLocked(client, shards);
        await ${ask}(client, { text: 'commit' });
        return moved;
      }
      async moveLocked(client, shards) {`,
    },
  ],
  /** The relay remembers the highest number that it has sent, and goes on behind it. */
  'cursor-relay': [
    {
      name: 'reads behind the cursor',
      file: RELAY,
      find: firstRows,
      replace: `where outbox.shard = leased.shard and outbox.seq > coalesce(
          (select last from relay_cursor c where c.shard = leased.shard), 0)
        order by seq limit \${BATCH}`,
    },
    {
      name: 'moves the cursor',
      file: RELAY,
      find: 'return batch.length;',
      replace: `await ${ask}(client, {
          text: \`insert into relay_cursor select shard, max(seq)
            from unnest($1::smallint[], $2::bigint[]) as sent(shard, seq) group by shard
            on conflict (shard) do update set last = excluded.last\`,
          values: published,
        });
        return batch.length;`,
    },
  ],
  /** The relay reads the next rows above those it has in hand, until it finds none. */
  'read-ahead-relay': [
    {
      name: 'a lower bound',
      file: RELAY,
      find: leased,
      replace: 'from unnest($1::smallint[], $2::bigint[]) as leased(shard, above)',
    },
    {
      name: 'reads above the bound',
      file: RELAY,
      find: firstRows,
      replace:
        'where outbox.shard = leased.shard and outbox.seq > leased.above order by seq limit ${BATCH}',
    },
    {
      name: 'the bound of each shard',
      file: RELAY,
      find: asked,
      replace: 'values: [shards, shards.map((shard) => this.above?.[shard] ?? 0)],',
    },
    {
      name: 'moves the bound',
      file: RELAY,
      find: taken,
      replace: `${taken}
        if (batch.length === 0) this.above = {};
        for (const { shard, seq } of batch) (this.above ??= {})[shard] = seq;`,
    },
  ],
  /** What was not acknowledged is deleted. */
  'delete-before-acknowledgement': [
    {
      name: 'deletes before it sends',
      file: RELAY,
      find: taken,
      replace: `${taken}
        await ${ask}(client, {
          text: DELETE,
          values: [batch.map(({ shard }) => shard), batch.map(({ seq }) => seq)],
        });`,
    },
  ],
  /** The broker keeps the position, and hears of it before the database has committed. */
  'broker-position-before-commit': [
    {
      name: 'tells the broker first',
      file: KAFKA_CONSUMER,
      find: applied,
      replace: `const offset = String(records.at(-1).offset + 1);
        await consumer.commitOffsets([{ topic, partition: part, offset }]);
        ${applied}`,
    },
    {
      name: 'begins where the broker says',
      file: KAFKA_CONSUMER,
      find: 'async seek(assignment) {',
      replace: `async seek() {
        await this.subscription.positions();
      }
      async seekToOwn(assignment) {`,
    },
    {
      name: 'takes what it gets, from the first record',
      file: BATCHES,
      find: 'const records = batch.records.filter(({ offset }) => offset >= position.next);',
      replace: 'const records = batch.records;',
    },
    {
      name: 'takes what it gets, wherever that begins',
      file: BATCHES,
      find: 'records[0]?.offset !== position.next',
      replace: 'false',
    },
  ],
  /** A record that comes again is applied again. */
  'no-version-check': [
    {
      name: 'every record is the next',
      file: 'libs/messaging/dist/consumer/plan.js',
      find: 'const version = cursor?.version ?? 0;',
      replace: 'return true; const version = cursor?.version ?? 0;',
    },
  ],
  /** The event's number is drawn before the row's lock is held. */
  'outbox-row-before-lock': [
    {
      name: 'draws the number first',
      file: 'libs/persistence/dist/lock-row.js',
      find: 'const row = await tx.findOne(entity, {',
      replace: `const [drawn] = await tx.query("select nextval(pg_get_serial_sequence('outbox', 'seq')) as seq");
        tx.queryRunner.drawnSeq = drawn.seq;
        const row = await tx.findOne(entity, {`,
    },
    {
      name: 'keeps the number that was drawn',
      file: 'libs/persistence/dist/event-writer.js',
      find: 'const written = await tx.query(statement, parameters.values);',
      replace: `const seq = runner.drawnSeq;
        const numbered = seq === undefined ? statement : statement
          .replace('insert into outbox (', 'insert into outbox (seq, ')
          .replace('select e.shard,', \`overriding system value select \${seq}, e.shard,\`);
        const written = await tx.query(numbered, parameters.values);`,
    },
  ],
  /** Each session draws its numbers fifty at a time. */
  'sequence-cache-50': [
    {
      name: 'a cache of fifty',
      file: 'libs/persistence/dist/schema/outbox-table.js',
      find: 'seq bigint generated always as identity,',
      replace: 'seq bigint generated always as identity (cache 50),',
    },
  ],
  /** kafkajs takes a batch for done when its handler returns, whatever came of it. */
  'each-batch-auto-resolve': [
    {
      name: 'resolves by itself',
      file: KAFKA_CONSUMER,
      find: 'eachBatchAutoResolve: false,',
      replace: 'eachBatchAutoResolve: true,',
    },
  ],
};

module.exports = { mutants };
