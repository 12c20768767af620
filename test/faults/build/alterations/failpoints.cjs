// The arrows between two effects, each with a name at which a process can be made to die, stop, wait or fail.
const RELAY = 'libs/messaging/dist/relay/relay.js';
const BATCHES = 'libs/messaging/dist/consumer/batch-consumer.js';
const DATABASE = 'libs/persistence/dist/database.js';
const at = (point) => `await globalThis.faults.at('${point}');`;

const send = 'await this.options.transport.append(batch.map(cloud_events_1.toRecord));';
const apply = 'await apply(plan.events, tx);';
const record = 'await globalThis.faults.recordApplied(tx, group, plan.events);';
const commit = 'await runner.commitTransaction();';
const write = 'if (written.length === 0)';

const deliver = (file, find) => ({
  name: 'consumer.deliver',
  file,
  find,
  replace: find.replace(
    'this.subscription.onBatch(',
    'globalThis.faults.deliver(this.subscription, ',
  ),
});

const failpoints = [
  {
    name: 'relay.beforeSend, relay.afterSend',
    file: RELAY,
    find: send,
    replace: `${at('relay.beforeSend')}
      do ${send} while ((await globalThis.faults.at('relay.afterSend')) === 'repeat');`,
  },
  {
    name: 'relay.afterDelete',
    file: RELAY,
    find: 'return batch.length;',
    replace: `${at('relay.afterDelete')} return batch.length;`,
  },
  {
    name: 'write.afterStatement',
    file: 'libs/persistence/dist/event-writer.js',
    find: write,
    replace: `${at('write.afterStatement')} ${write}`,
  },
  {
    name: 'transaction.beforeCommit, transaction.afterCommit',
    file: DATABASE,
    find: commit,
    replace: `const told = wroteEvents.has(runner);
      if (told) ${at('transaction.beforeCommit')}
      ${commit}
      if (told) ${at('transaction.afterCommit')}`,
  },
  {
    name: 'consumer.beforeEffect, consumer.afterEffect, the record of what was applied',
    file: BATCHES,
    find: apply,
    replace: `{
      ${at('consumer.beforeEffect')}
      ${apply}
      ${record}
      ${at('consumer.afterEffect')}
    }`,
  },
  {
    name: 'the record of what a replay applied',
    file: 'libs/messaging/dist/parking/replay.js',
    find: apply,
    replace: `{ ${apply} ${record} }`,
  },
  deliver(
    'libs/messaging/dist/embedded/group-reader.js',
    'reader.next = await this.subscription.onBatch({ topic, part, records });',
  ),
  deliver(
    'libs/messaging/dist/kafka/kafka-consumer.js',
    'next = await this.subscription.onBatch({ topic, part, records });',
  ),
  {
    name: 'the replica in pg_stat_activity, so that the sessions of one process can be cut',
    file: 'libs/messaging/dist/transport/session.js',
    find: 'application_name: this.options.name,',
    replace: 'application_name: globalThis.faults.nameOf(this.options.name),',
  },
  {
    name: 'the replica in pg_stat_activity, of the log’s pool',
    file: 'libs/messaging/dist/embedded/log-store.js',
    find: 'application_name: name,',
    replace: 'application_name: globalThis.faults.nameOf(name),',
  },
  {
    name: 'the replica in pg_stat_activity, of the service’s pool',
    file: 'libs/persistence/dist/open-database.js',
    find: "applicationName: options.name ?? 'nyata',",
    replace: "applicationName: globalThis.faults.nameOf(options.name ?? 'nyata'),",
  },
];

module.exports = { failpoints };
