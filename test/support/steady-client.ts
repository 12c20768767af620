import { randomUUID } from 'node:crypto';
import { Person, type Answer } from './person';

const AGAIN_MS = 100;
const PATIENCE_MS = 60_000;

type Asking = Parameters<Person['post']>[2];

/** Signs in, and again until it works. */
export async function signInSteadily(origin: string, email: string): Promise<Person> {
  for (const giveUpAt = Date.now() + PATIENCE_MS; ; ) {
    try {
      return await Person.signIn(origin, email);
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
      await new Promise((done) => setTimeout(done, AGAIN_MS));
    }
  }
}

/**
 * A client as the API wants it: whatever happens on the way, it asks again with the same key and the
 * same body until it knows what became of its command.
 */
export class SteadyClient implements Pick<Person, 'do' | 'read' | 'upload'> {
  /** How often it had to ask again, by reason. */
  readonly repeats = new Map<string, number>();

  private constructor(
    private readonly email: string,
    private person: Person,
  ) {}

  static async signIn(origin: string, email: string): Promise<SteadyClient> {
    return new SteadyClient(email, await signInSteadily(origin, email));
  }

  do<T = Record<string, unknown>>(path: string, body: unknown, asking: Asking = {}): Promise<T> {
    const key = asking?.key ?? randomUUID();
    return this.succeed(`POST ${path}`, () => this.person.post<T>(path, body, { ...asking, key }));
  }

  read<T = Record<string, unknown>>(path: string): Promise<T> {
    return this.succeed(`GET ${path}`, () => this.person.get<T>(path));
  }

  async upload<T = Record<string, unknown>>(
    ...[path, fields, file, asking]: Parameters<Person['upload']>
  ): Promise<Answer<T>> {
    const key = asking?.key ?? randomUUID();
    return this.answered(`POST ${path}`, () =>
      this.person.upload<T>(path, fields, file, { ...asking, key }),
    );
  }

  private async succeed<T>(what: string, send: () => Promise<Answer<T>>): Promise<T> {
    const { status, body } = await this.answered(what, send);
    if (status >= 300) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** The first answer that says what became of it. */
  private async answered<T>(what: string, send: () => Promise<Answer<T>>): Promise<Answer<T>> {
    for (const giveUpAt = Date.now() + PATIENCE_MS; ; ) {
      const answer = await send().catch(() => undefined);
      const reason = answer ? reasonToRepeat(answer) : 'no answer';
      if (answer && !reason) return answer;
      this.repeats.set(reason!, (this.repeats.get(reason!) ?? 0) + 1);
      if (Date.now() > giveUpAt) throw new Error(`${what} found no end: ${reason}`);
      if (reason === 'UNAUTHENTICATED')
        this.person = await signInSteadily(this.person.origin, this.email);
      await new Promise((done) => setTimeout(done, AGAIN_MS));
    }
  }
}

function reasonToRepeat(answer: Answer<unknown>): string | undefined {
  const { code } = (answer.body ?? {}) as { code?: string };
  if (answer.status === 401) return 'UNAUTHENTICATED';
  if (code === 'NOT_KNOWN_YET' || code === 'CONFLICTING_WRITE') return code;
  return answer.status >= 500 ? `${answer.status} ${code ?? ''}`.trim() : undefined;
}
