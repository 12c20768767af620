import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { kafkaJars } from '@nyata/local';
import { eventually } from '@nyata/testing';
import { Person } from '../../support/person';
import { runningSystem } from '../../support/systems';

interface Portfolio {
  total: number;
  byVerdict: Record<string, number>;
  byRung: Record<string, number>;
}

const SOURCE = join(__dirname, 'PortfolioReader.java');

/** Runs the reader from its source: it gets the public address of the document, and a broker. */
async function readFromOutside(origin: string, brokers: string): Promise<Portfolio> {
  const classPath = join(kafkaJars(), '*');
  try {
    const { stdout } = await promisify(execFile)('java', [
      ...['-XX:TieredStopAtLevel=1', '-cp', classPath, SOURCE],
      ...[`${origin}/api/asyncapi.json`, brokers],
    ]);
    return JSON.parse(stdout.trim().split('\n').at(-1)!) as Portfolio;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    throw new Error(
      'The reader in another language needs a JDK: install Java 17 or newer (and Maven, which fetches the Kafka client once).',
      { cause },
    );
  }
}

describe('a reader in another language, with nothing but the AsyncAPI document', () => {
  it('comes to the portfolio that our own screens show', async () => {
    const { origin, brokers } = runningSystem('kafka');
    const ministry = await Person.signIn(origin, 'binaadwil@kemendagri.example');
    await eventually(async () => {
      const { total, byVerdict, byRung } = await ministry.read<Portfolio>('/api/portfolio');
      expect(total).toBeGreaterThanOrEqual(10);
      expect(await readFromOutside(origin, brokers!)).toEqual({ total, byVerdict, byRung });
    }, 90_000);
  }, 120_000);
});
