import type { DynamicModule, Type } from '@nestjs/common';
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { EmbeddedTransport } from '../embedded/embedded-transport';
import { KafkaTransport } from '../kafka/kafka-transport';
import type { EventTransport } from '../transport/transport';
import type { MessagingOptions } from '../start-messaging';
import type { Progress } from './builder';
import { differs, type TableComparison } from './compare';
import { GenerationsDiffer } from './generation-build';
import type { Projection } from './projection';
import { rebuild } from './rebuild';
import type { RebuildKind } from './rebuild-record';

interface RebuildCommand {
  service: string;
  projections: readonly Projection[];
  config: Omit<MessagingOptions['config'], 'INSTANCE'> & { DATABASE_URL: string };
  /** A Nest module with the handlers of these projections, and nothing that publishes. */
  module: Type | DynamicModule;
}

const usage = (
  names: string,
) => `Builds a read model anew from the event log, while the old one is read.
  npm run rebuild -- <projection>       build, compare, switch; <projection>: ${names}
      [--dry-run]                       build and compare only
      [--accept-difference --why "..."] switch although they differ (a handler was mended)
  npm run rebuild -- <projection> --return [--why "..."]   go back to the generation before the last switch
      [--by <name>]                     who asks; default the name of this account
DATABASE_URL, TRANSPORT and LOG_DATABASE_URL or KAFKA_BROKERS as the service has them.`;

/** The operator's command; it sets the exit code: 1 when nothing was switched that should have been. */
export async function rebuildCommand(command: RebuildCommand, args: string[]): Promise<void> {
  const { projections, config, module } = command;
  const names = projections.map(({ name }) => name).join(' | ');
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      why: { type: 'string' },
      by: { type: 'string', default: userInfo().username },
      'dry-run': { type: 'boolean', default: false },
      return: { type: 'boolean', default: false },
      'accept-difference': { type: 'boolean', default: false },
    },
  });
  const [wanted, ...more] = positionals;
  if (!wanted || more.length > 0) throw new Error(usage(names));
  const projection = projections.find(({ name }) => name === wanted);
  if (!projection) throw new Error(`There is no projection ${wanted}. Known: ${names}.`);
  if (values['accept-difference'] && !values.why)
    throw new Error('--accept-difference needs --why "<the reason>": it stays on record.');
  const kind: RebuildKind = values.return ? 'RETURN' : values['dry-run'] ? 'DRY_RUN' : 'BUILD';
  const transport = await openTransport(command);
  const from = performance.now();
  try {
    const comparison = await rebuild({
      projection,
      kind,
      asked: { by: values.by, why: values.why },
      ...(values['accept-difference'] && { acceptDifference: true }),
      url: config.DATABASE_URL,
      transport,
      module,
      onProgress: progressLines(wanted),
    });
    console.log(comparisonText(comparison));
    const took = `${((performance.now() - from) / 1000).toFixed(1)} s`;
    if (kind === 'DRY_RUN') {
      console.log(`Nothing was switched (--dry-run); ${took}.`);
      if (comparison.some(differs)) process.exitCode = 1;
    } else
      console.log(
        `Switched after ${took}. The generation before is kept: npm run rebuild -- ${wanted} --return`,
      );
  } catch (error) {
    if (!(error instanceof GenerationsDiffer)) throw error;
    console.log(comparisonText(error.comparison));
    throw new Error(
      `${error.message} If a mended handler is the reason: --accept-difference --why "..."`,
      { cause: error },
    );
  } finally {
    await transport.close();
  }
}

function openTransport({ service, config }: RebuildCommand): Promise<EventTransport> {
  const name = `nyata ${service} rebuild`;
  const report = (problem: string, error: unknown) =>
    console.log(`${problem}: ${error instanceof Error ? error.message : String(error)}`);
  if (config.TRANSPORT === 'embedded')
    return EmbeddedTransport.open({ url: config.LOG_DATABASE_URL, name, report });
  const brokers = config.KAFKA_BROKERS.split(',').map((broker) => broker.trim());
  return KafkaTransport.open({ brokers, clientId: name.replaceAll(' ', '-'), report });
}

/** One line every two seconds at most, and one for every new stage. */
function progressLines(projection: string) {
  const from = performance.now();
  let [stage, at] = ['', 0];
  return (now: string, progress?: Progress): void => {
    if (now === stage && performance.now() - at < 2000) return;
    [stage, at] = [now, performance.now()];
    if (!progress) return console.log(`${projection}: ${now}`);
    const { applied, goal } = progress;
    const rate = Math.round(applied / Math.max(0.001, (at - from) / 1000));
    const left = rate > 0 ? `, about ${Math.ceil((goal - applied) / rate)} s left` : '';
    console.log(`${projection}: ${now} ${applied} of ${goal} events, ${rate} a second${left}`);
  };
}

/** What was compared, table by table, and which rows differ. */
export function comparisonText(comparison: readonly TableComparison[]): string {
  return comparison
    .flatMap((table) => {
      const { rows, sum, hash, sampled, differing, keys } = table;
      const line =
        `${differs(table) ? 'DIFFERS' : 'equal  '} ${table.table}: ` +
        `rows ${rows.live} / ${rows.built}, sum ${sum.live} / ${sum.built}, ` +
        `${sampled} rows sampled: ${hash.live.slice(0, 12)} / ${hash.built.slice(0, 12)}`;
      return differing > 0
        ? [line, `        ${differing} differ, such as ${keys.join(' ')}`]
        : [line];
    })
    .concat('        (live / built)')
    .join('\n');
}
