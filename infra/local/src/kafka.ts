import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const VERSION = '4.1.1';
const RECIPE = join(__dirname, '../../kafka');
const JARS = join(__dirname, `../../../.kafka/libs-${VERSION}`);
const START_MS = 60_000;

export interface KafkaOptions {
  dataDir: string;
  /** The controller takes the next one. */
  port: number;
  log?: (line: string) => void;
}

export interface RunningKafka {
  brokers: string;
  /** Absent when the broker is somebody else's (KAFKA_BROKERS). */
  process?: ChildProcess;
  stop(): Promise<void>;
}

/**
 * A Kafka broker: the one at KAFKA_BROKERS, or one started here with Java 17 and Maven (its jars are fetched
 * once), or with Docker. Without any of the three it throws one sentence that names them.
 */
export async function startKafka(options: KafkaOptions): Promise<RunningKafka> {
  const given = process.env['KAFKA_BROKERS'];
  if (given) return { brokers: given, stop: () => Promise.resolve() };
  const child = startBroker(options);
  await started(child, options);
  return {
    brokers: `127.0.0.1:${options.port}`,
    process: child,
    stop: () => stop(child),
  };
}

function startBroker(options: KafkaOptions): ChildProcess {
  if (hasJava() && (existsSync(JARS) || runs('mvn', '-v'))) return startWithJava(options);
  if (runs('docker', 'info')) return startWithDocker(options);
  throw new Error(
    'There is no Kafka: set KAFKA_BROKERS to a broker, or install Java 17 and Maven, or start Docker.',
  );
}

function startWithJava({ dataDir, port }: KafkaOptions): ChildProcess {
  fetchJars();
  mkdirSync(dataDir, { recursive: true });
  const properties = join(dataDir, 'server.properties');
  const template = readFileSync(join(RECIPE, 'server.properties'), 'utf8');
  writeFileSync(
    properties,
    template
      .replaceAll('{dataDir}', join(dataDir, 'log'))
      .replaceAll('{port}', String(port))
      .replaceAll('{controllerPort}', String(port + 1)),
  );
  const classpath = ['-cp', join(JARS, '*')];
  const logging = `-Dlog4j2.configurationFile=file:${join(RECIPE, 'log4j2.xml')}`;
  run('java', [
    ...['-XX:TieredStopAtLevel=1', logging, ...classpath, 'kafka.tools.StorageTool', 'format'],
    ...['-t', clusterId(), '-c', properties, '--standalone', '--ignore-formatted'],
  ]);
  return spawn(
    'java',
    [
      ...['-Xms256m', '-Xmx512m', '-XX:+UseG1GC', '-XX:MaxGCPauseMillis=20', logging],
      ...['-Djava.awt.headless=true', ...classpath, 'kafka.Kafka', properties],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
}

function startWithDocker({ port }: KafkaOptions): ChildProcess {
  const template = readFileSync(join(RECIPE, 'server.properties'), 'utf8');
  const lines = template.split('\n').filter((line) => line && !line.startsWith('#'));
  const settings = lines.map((line) => {
    const [name, value] = line.split(/=(.*)/s) as [string, string];
    const filled = value
      .replaceAll('{dataDir}', '/tmp/kafka-log')
      .replaceAll('{port}', String(port))
      .replaceAll('{controllerPort}', String(port + 1))
      .replace(/^PLAINTEXT:\/\/127\.0\.0\.1/, name === 'listeners' ? 'PLAINTEXT://0.0.0.0' : '$&');
    return ['-e', `KAFKA_${name.toUpperCase().replaceAll('.', '_')}=${filled}`];
  });
  const image = `apache/kafka:${VERSION}`;
  return spawn(
    'docker',
    ['run', '--rm', '-p', `127.0.0.1:${port}:${port}`, ...settings.flat(), image],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
}

/** Into a folder of its own first: an interrupted fetch must not look complete. */
function fetchJars(): void {
  if (existsSync(JARS)) return;
  const partial = `${JARS}.${process.pid}`;
  run('mvn', [
    ...['-q', '-B', 'dependency:copy-dependencies', '-f', join(RECIPE, 'pom.xml')],
    ...['-DincludeScope=runtime', `-DoutputDirectory=${partial}`],
  ]);
  try {
    renameSync(partial, JARS);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(JARS)) throw error;
  }
}

async function started(child: ChildProcess, { log, port }: KafkaOptions): Promise<void> {
  const lines: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string) => {
      reject(
        new Error(`Kafka did not start on port ${port}: ${why}\n${lines.slice(-15).join('\n')}`),
      );
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail(`no answer within ${START_MS / 1000} s`);
    }, START_MS);
    const read = (chunk: Buffer) => {
      for (const line of chunk.toString().split('\n').filter(Boolean)) {
        log?.(line);
        if (lines.push(line) > 200) lines.shift();
        if (line.includes('Kafka Server started')) {
          clearTimeout(timer);
          resolve();
        }
      }
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`it ended with ${code}`);
    });
  });
}

/** SIGTERM lets it flush; a broker that does not end in time is killed. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await gone;
  clearTimeout(timer);
}

function hasJava(): boolean {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
  return version >= 17;
}

const runs = (program: string, argument: string): boolean =>
  spawnSync(program, [argument], { stdio: 'ignore', timeout: 10_000 }).status === 0;

function run(program: string, args: string[]): void {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`${program} failed: ${stdout.slice(-2000)}${stderr.slice(-2000)}`);
}

/** Kafka's own form of a cluster id: 16 random bytes, base64url without padding. */
function clusterId(): string {
  const bytes = randomBytes(16);
  bytes[0]! &= 0x7f; // an id that begins with "-" would be taken for an option
  return bytes.toString('base64url');
}
