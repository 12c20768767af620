import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Program } from './supervisor';

const VERSION = '4.1.1';
const RECIPE = join(__dirname, '../../kafka');
const JARS = join(__dirname, `../../../.kafka/libs-${VERSION}`);

export interface KafkaOptions {
  dataDir: string;
  /** The controller takes the next one. */
  port: number;
}

/** Where the brokers are, and the program to keep running when the broker is our own. */
export interface KafkaBroker {
  brokers: string;
  program?: Program;
}

/**
 * A Kafka broker: the one at KAFKA_BROKERS, or one to be started here with Java 17 and Maven (its jars are
 * fetched once), or with Docker.
 * @throws Error with one sentence that names these three ways when none of them is there
 */
export function kafkaBroker(options: KafkaOptions): KafkaBroker {
  const given = process.env['KAFKA_BROKERS'];
  if (given) return { brokers: given };
  return {
    brokers: `127.0.0.1:${options.port}`,
    program: { name: 'kafka', spawn: wayToStart(options), ready: () => listens(options.port) },
  };
}

function wayToStart(options: KafkaOptions): () => ChildProcess {
  if (hasJava() && (existsSync(JARS) || runs('mvn', '-v'))) {
    const jars = kafkaJars();
    return () => startWithJava(options, jars);
  }
  if (runs('docker', 'info')) return () => startWithDocker(options);
  throw new Error(
    'There is no Kafka: set KAFKA_BROKERS to a broker, or install Java 17 and Maven, or start Docker.',
  );
}

function startWithJava({ dataDir, port }: KafkaOptions, jars: string): ChildProcess {
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
  const classpath = ['-cp', join(jars, '*')];
  const logging = `-Dlog4j2.configurationFile=file:${join(RECIPE, 'log4j2.xml')}`;
  // A folder that was formatted before keeps its cluster id: another one would be refused.
  if (!existsSync(join(dataDir, 'log/meta.properties')))
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
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true },
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
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
}

/**
 * The folder with the jars of Kafka's broker and client; fetched with Maven once.
 * @throws Error when they are not there and Maven can't fetch them
 */
export function kafkaJars(): string {
  if (existsSync(JARS)) return JARS;
  // Into a folder of its own first: an interrupted fetch must not look complete.
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
  return JARS;
}

/** The broker opens its listener when it is ready to answer. */
async function listens(port: number): Promise<void> {
  for (;;) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (open) return;
    await new Promise((done) => setTimeout(done, 200));
  }
}

function hasJava(): boolean {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
  return version >= 17;
}

const runs = (program: string, argument: string): boolean =>
  spawnSync(program, [argument], { stdio: 'ignore', timeout: 10_000 }).status === 0;

function run(program: string, args: string[]): void {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (error) throw new Error(`${program} can't be run: ${error.message}`);
  if (status !== 0)
    throw new Error(`${program} failed: ${stdout.slice(-2000)}${stderr.slice(-2000)}`);
}

/** Kafka's own form of a cluster id: 16 random bytes, base64url without padding. */
function clusterId(): string {
  const bytes = randomBytes(16);
  bytes[0]! &= 0x7f; // an id that begins with "-" would be taken for an option
  return bytes.toString('base64url');
}
