import { EVENTS } from '@nyata/contracts';
import { EmbeddedTransport } from '@nyata/messaging';
import { aCaller, testTokens, type TestTokens } from '@nyata/testing';
import { buffersOf, explainEverything, type Buffers } from '../harness/buffers';
import { drain } from '../harness/drain';
import { rounded } from '../harness/figures';
import { onGround } from '../harness/ground';
import { lengthen, multiply } from '../harness/more-history';
import { anEvent, outboxDatabase } from '../harness/outbox';
import { startService } from '../harness/process';
import { atMost, type Outcome } from '../harness/result';
import { settled } from '../harness/settled';

const COOPERATIONS = 500;
/** Events told of each: its own four, and what monitoring publishes of it. */
const DECADES = [10_000, 100_000, 1_000_000];
const EVENTS_EACH = 4;
/** Fewer pages than this per statement are a root and a leaf more or less, no growth. */
const FEW = 12;
const AT_ONCE = 300;
const BATCH = 100;

type Measured = Buffers extends Map<string, infer M> ? M : never;

/** Pages that relaying, applying and asking touch when there is ten times as much history. */
export function growth(): Promise<Outcome> {
  return onGround({}, async (ground) => {
    const tokens = await testTokens();
    ground.onClose(() => tokens.close());
    const [url, log] = [await ground.database('monitoring'), await ground.database('log')];
    await explainEverything(ground);
    const transport = await EmbeddedTransport.open({ url: log, name: 'bench log' });
    ground.onClose(() => transport.close());
    const outbox = await outboxDatabase(ground, 'source');
    const service = await startService({
      ...{ name: 'monitoring', ground, port: ground.ports.monitoring },
      env: {
        ...{ DATABASE_URL: url, LOG_DATABASE_URL: log, AUTH_JWKS_URL: tokens.jwksUrl },
        ...{ AUDIT_DIR: ground.folder, LOG_LEVEL: 'error' },
      },
    });
    const told = async (events: number) => {
      await drain({ database: outbox, transport }, Array.from({ length: events }, anEvent));
      await settled(url, log);
    };
    await told(COOPERATIONS);
    const seen: Buffers[] = [];
    let [copies, records] = [1, 0];
    for (const events of DECADES) {
      const times = events / EVENTS_EACH / COOPERATIONS;
      await multiply(url, copies, times);
      await lengthen(log, records, events - 1);
      [copies, records] = [times, events];
      await ask(service.origin, tokens); // plans and caches are warm
      seen.push(
        await buffersOf(ground, async () => {
          await told(AT_ONCE);
          await ask(service.origin, tokens);
        }),
      );
      console.log(`  ${events} events: ${seen.at(-1)!.size} kinds of statements`);
    }
    return judge(seen);
  });
}

function judge(seen: Buffers[]): Outcome {
  const [first, ...later] = seen as [Buffers, ...Buffers[]];
  const statements = [...first]
    .filter(([query]) => later.every((each) => each.has(query)))
    .map(([query]) => {
      const pages = seen.map((each) => pagesOf(each.get(query)!));
      const steps = pages.slice(1).map((now, n) => now / Math.max(FEW, pages[n]!));
      const growth = pages.at(-1)! / Math.max(FEW, pages[0]!);
      return {
        query: query.slice(0, 300),
        pages: pages.map(rounded),
        perDecade: rounded(growth ** (1 / steps.length)),
        steps: steps.map(rounded),
      };
    })
    .sort((a, b) => b.perDecade - a.perDecade);
  const worst = statements[0]!;
  const growing = statements.filter(({ perDecade }) => perDecade > 1.3);
  const inOneStep = statements.filter(({ steps }) => Math.max(...steps) > 1.3);
  return {
    compares: `shared buffers per statement at ${DECADES.join(', ')} events`,
    bars: [atMost('worst growth per decade, over both', worst.perDecade, 1.3)],
    figures: {
      ...{ growing, inOneStep, statements: statements.length },
      largest: statements.slice(0, 40),
    },
    notes: [
      `${growing.length} of ${statements.length} kinds of statements grow by more than 1.3 per decade over both decades, ${inOneStep.length} in one of the two.`,
      'Statements that write a batch are reckoned for 100 rows; a B-tree that becomes one level deeper adds a page per row, in one decade of several.',
      'History is multiplied in the tables: copies of consumed cooperations with ids of their own.',
    ],
  };
}

/** Of a call; of one that is given a batch, whose size is chance: of a batch of so many rows. */
const pagesOf = ({ calls, given, pages }: Measured): number =>
  given > calls ? (pages / given) * BATCH : pages / calls;

async function ask(origin: string, tokens: TestTokens): Promise<void> {
  const { leadOrg } = EVENTS['agreement-registered'].example;
  const callers = [
    aCaller({ roles: ['ministry'] }),
    aCaller({
      ...{ roles: ['bureau-officer'], organisationId: leadOrg.organisationId, regions: ['33'] },
    }),
  ];
  for (const caller of callers) {
    const headers = {
      authorization: `Bearer ${await tokens.mint(caller, 'monitoring')}`,
      accept: 'application/json',
    };
    const read = async (path: string) => {
      const answer = await fetch(`${origin}${path}`, { headers });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as { items?: { cooperationId: string }[] };
    };
    const { items } = await read('/api/assessments?limit=50');
    const one = items![0]!.cooperationId;
    for (const path of [
      ...['/api/portfolio', '/api/feed?limit=50', `/api/feed?cooperationId=${one}`],
      ...['', '/verdicts', '/history'].map((tail) => `/api/assessments/${one}${tail}`),
    ])
      await read(path);
  }
}
