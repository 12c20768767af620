import { performance } from 'node:perf_hooks';
import { draftAndSign, registration, type Agreement } from './cooperation-story';
import { castOf, signInOffices, type Cast } from './offices';
import { kill9, restarted } from './processes';
import { signInSteadily, SteadyClient } from './steady-client';
import type { RunningSystem } from './systems';

/** What is killed, in this order. */
export const PROGRAMS = [
  'partners',
  'agreements',
  'actions',
  'monitoring',
  'gateway',
  'identity-provider',
] as const;
type Program = (typeof PROGRAMS)[number];

/** A read that only this service can answer. */
const ASKED: Record<Exclude<Program, 'identity-provider'>, string> = {
  partners: '/api/regions?limit=1',
  agreements: '/api/agreements?limit=1',
  actions: '/api/action-plans?limit=1',
  monitoring: '/api/assessments?limit=1',
  gateway: '/api/members/me',
};

const CLIENTS = 4;
const OFFICER = 'kerjasama@jateng.example';

/** How long a program was away after its kill, as its clients saw it. */
interface Gap {
  program: Program;
  ms: number;
}

/** Several steady clients write agreements while one program after the other is killed under them. */
export class CrashTest {
  readonly title = `Tahan mati ${Date.now()}`;
  readonly answers: Agreement[] = [];
  readonly gaps: Gap[] = [];
  private readonly clients: SteadyClient[] = [];
  private longestWrite = 0;
  private began = 0;
  /** Jobs that may begin now: so every kill falls into the middle of the work, on a fast machine too. */
  private released = 0;
  private taken = 0;
  private failure?: Error;

  private constructor(
    private readonly system: RunningSystem,
    private readonly amount: { registered: number; signed: number },
    private readonly cast: Cast,
    private readonly reader: SteadyClient,
  ) {}

  static async prepare(
    system: RunningSystem,
    amount: { registered: number; signed: number },
  ): Promise<CrashTest> {
    const cast = await castOf(await signInOffices(system.origin));
    const reader = await SteadyClient.signIn(system.origin, OFFICER);
    const test = new CrashTest(system, amount, cast, reader);
    for (let n = 0; n < CLIENTS; n++)
      test.clients.push(await SteadyClient.signIn(system.origin, OFFICER));
    return test;
  }

  get cooperationIds(): Set<string> {
    return new Set(this.answers.map(({ cooperationId }) => cooperationId));
  }

  async run(): Promise<void> {
    this.began = performance.now();
    const work = Promise.all(this.clients.map((client) => this.work(client)));
    work.catch((error: Error) => (this.failure = error));
    const share = Math.floor(this.jobs / PROGRAMS.length);
    for (const program of PROGRAMS) {
      this.released += share;
      await this.until(() => this.answers.length >= this.released - share / 2);
      await this.kill(program);
    }
    this.released = this.jobs;
    await work;
  }

  report(): string {
    const seconds = ((performance.now() - this.began) / 1000).toFixed(1);
    const gaps = this.gaps.map(({ program, ms }) => `${program} ${ms.toFixed(0)} ms`).join(', ');
    const repeats = new Map<string, number>();
    for (const client of this.clients)
      for (const [reason, times] of client.repeats)
        repeats.set(reason, (repeats.get(reason) ?? 0) + times);
    return (
      `${this.answers.length} agreements in ${seconds} s; from kill -9 to the first success: ${gaps}; ` +
      `slowest registration ${this.longestWrite.toFixed(0)} ms; ` +
      `asked again: ${[...repeats].map(([reason, times]) => `${reason} ${times}`).join(', ')}`
    );
  }

  private get jobs(): number {
    return this.amount.registered + this.amount.signed;
  }

  private async work(client: SteadyClient): Promise<void> {
    for (;;) {
      await this.until(() => this.taken < this.released || this.taken >= this.jobs);
      if (this.taken >= this.jobs) return;
      const job = this.taken++;
      this.answers.push(await this.write(client, job));
    }
  }

  /** Every so many is drafted, led through its procedure and signed; the others are signed already. */
  private async write(client: SteadyClient, job: number): Promise<Agreement> {
    const title = `${this.title} ${String(job).padStart(3, '0')}`;
    const every = this.jobs / this.amount.signed;
    if (job % every === 0) return draftAndSign(client, this.cast, title);
    const from = performance.now();
    const body = registration(this.cast, title);
    const written = await client.do<Agreement>('/api/agreements/registrations', body);
    this.longestWrite = Math.max(this.longestWrite, performance.now() - from);
    return written;
  }

  private async kill(program: Program): Promise<void> {
    const at = performance.now();
    const pid = kill9(this.system, program);
    if (program === 'identity-provider') await signInSteadily(this.system.origin, OFFICER);
    else await this.reader.read(ASKED[program]);
    this.gaps.push({ program, ms: performance.now() - at });
    await restarted(this.system, program, pid);
  }

  private async until(fulfilled: () => boolean): Promise<void> {
    while (!fulfilled()) {
      if (this.failure) throw this.failure;
      await new Promise((done) => setTimeout(done, 20));
    }
  }
}
