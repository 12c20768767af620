import type { DataSource } from 'typeorm';
import { readLog } from '../recovery/read-log';
import { ALL_TOPICS } from '../transport/topics';
import { partitionName, type EventTransport, type LogRecord } from '../transport/transport';
import { digestOf, GENESIS, linkOf } from './chain';
import type { HeadsFile } from './heads';

/** Something that the log and what was written down about it do not agree on. */
export interface Finding {
  /** `topic/part` */
  partition: string;
  offset: number;
  what: string;
  /** Digests or links of the chain, hexadecimal, where two of them differ. */
  expected?: string;
  found?: string;
}

export interface Verification {
  partitions: number;
  records: number;
  findings: Finding[];
}

/** What else the log is held against, and which topics. */
interface Against {
  exported?: readonly HeadsFile[];
  topics?: readonly string[];
}

/** What is known of a partition while it is read: the chain so far, and the heads that it must pass. */
interface Course {
  next: number;
  link: Buffer;
  marks: Map<number, { link: string; from: string }[]>;
  broken: boolean;
}

/**
 * Reads the whole log and holds it against the audit's digests and heads, and against heads that were
 * exported. The first disagreement of each partition is told; what follows it is not looked at.
 */
export async function verifyLog(
  source: DataSource,
  transport: EventTransport,
  { exported = [], topics = ALL_TOPICS }: Against = {},
): Promise<Verification> {
  const courses = await coursesOf(source, exported);
  const findings: Finding[] = [];
  const tell = (partition: string, finding: Omit<Finding, 'partition'>) => {
    findings.push({ partition, ...finding });
    courses.get(partition)!.broken = true;
  };
  for (const [name, { next, marks }] of courses) {
    const earlier = [...marks].find(([at]) => at > 0 && at <= next && next > 0);
    if (earlier) tell(name, { offset: earlier[0] - 1, what: olderThanTheChain(earlier[1], next) });
  }
  let records = 0;
  await readLog(transport, topics, async (batch) => {
    const [first] = batch;
    if (!first) return;
    const name = partitionName(first);
    const course = courses.get(name) ?? newCourse();
    courses.set(name, course);
    const known = await digests(source, first, batch.length);
    for (const record of batch) {
      if (course.broken) return;
      const finding = disagreement(record, course.next, known);
      if (finding) return tell(name, finding);
      course.link = linkOf(course.link, record.offset, digestOf(record));
      course.next = record.offset + 1;
      records += 1;
      const bad = course.marks
        .get(course.next)
        ?.find(({ link }) => link !== course.link.toString('hex'));
      if (bad)
        return tell(name, {
          offset: record.offset,
          what: `the chain up to here is not the one of ${bad.from}`,
          expected: bad.link,
          found: course.link.toString('hex'),
        });
    }
  });
  for (const [name, { next, marks, broken }] of courses) {
    const furthest = Math.max(0, ...marks.keys());
    if (!broken && next < furthest)
      tell(name, {
        offset: next,
        what: `the log ends here, but it was chained up to ${furthest}: records are missing`,
      });
  }
  return { partitions: courses.size, records, findings };
}

function disagreement(
  record: LogRecord,
  expected: number,
  known: ReadonlyMap<number, Buffer>,
): Omit<Finding, 'partition'> | undefined {
  const { offset } = record;
  if (offset !== expected)
    return { offset: Math.min(offset, expected), what: 'the record is missing from the log' };
  const digest = known.get(offset);
  if (!digest) return undefined; // newer than the audit: nothing was written down yet
  const found = digestOf(record);
  if (found.equals(digest)) return undefined;
  const what = known.get(offset + 1)?.equals(found)
    ? 'a record is missing before this one'
    : 'the record is not the one that was chained: it was altered, or another was put before it';
  return { offset, what, expected: digest.toString('hex'), found: found.toString('hex') };
}

const olderThanTheChain = (marks: readonly { from: string }[], first: number): string =>
  `${marks[0]!.from} tell of this record, but the chain began anew at ${first}: when the log was restored ` +
  'since (npm run recover), move older heads to another folder; they prove the log that was lost';

const newCourse = (): Course => ({ next: 0, link: GENESIS, marks: new Map(), broken: false });

/** Every partition with the heads that its chain has to pass: the audit's own, and the exported ones. */
async function coursesOf(
  source: DataSource,
  exported: readonly HeadsFile[],
): Promise<Map<string, Course>> {
  const courses = new Map<string, Course>();
  const mark = (topic: string, part: number, next: number, link: string, from: string) => {
    const name = partitionName({ topic, part });
    const course = courses.get(name) ?? newCourse();
    courses.set(name, course);
    course.marks.set(next, [...(course.marks.get(next) ?? []), { link, from }]);
  };
  const heads = await source.query<HeadRow[]>(
    'select topic, part, first_offset as first, next_offset as next, link from audit_head',
  );
  for (const { topic, part, first, next, link } of heads) {
    if (next !== first) mark(topic, part, Number(next), link.toString('hex'), 'the audit');
    const name = partitionName({ topic, part });
    courses.set(name, { ...(courses.get(name) ?? newCourse()), next: Number(first) });
  }
  for (const { day, heads: told } of exported)
    for (const { topic, part, next, link } of told)
      mark(topic, part, next, link, `the heads exported on ${day}`);
  return courses;
}

interface HeadRow {
  topic: string;
  part: number;
  first: string;
  next: string;
  link: Buffer;
}

async function digests(
  source: DataSource,
  { topic, part, offset }: LogRecord,
  count: number,
): Promise<Map<number, Buffer>> {
  const rows = await source.query<{ log_offset: string; digest: Buffer }[]>(
    `select log_offset, digest from audit_digest
     where topic = $1 and part = $2 and log_offset between $3 and $4`,
    [topic, part, offset, offset + count],
  );
  return new Map(rows.map(({ log_offset, digest }) => [Number(log_offset), digest]));
}
