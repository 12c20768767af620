import { acknowledgedWrites } from './acknowledged';
import { conservation } from './conservation';
import type { Facts } from './facts';
import { A, B, eventId, kept, ok, record, SOURCE, written } from './kept-run';
import { copiesIn, orderOfTheLog } from './order';
import { parkedEvents } from './parked';
import { counters, letters, projectionOfTheLog, type ProjectionFacts } from './projection';
import { quiescence } from './quiescence';
import { reportOf } from './report';

const says = (findings: { says: string }[]) => findings.map((finding) => finding.says).join('\n');

describe('the checker', () => {
  const all = (facts: Facts & ProjectionFacts) => [
    ...acknowledgedWrites(facts),
    ...conservation(facts),
    ...orderOfTheLog(facts),
    ...quiescence(facts),
    ...parkedEvents(facts),
    ...projectionOfTheLog(facts.log, facts),
    ...counters(facts),
    ...letters(facts.log, facts),
  ];

  it('finds nothing where every promise was kept', () => {
    expect(all(kept())).toEqual([]);
  });

  it('I1: finds an acknowledged write whose row is gone, or older', () => {
    const facts = kept();
    facts.state = [written(A, 1)];
    expect(says(acknowledgedWrites(facts))).toContain(`but the row has version 1`);
    expect(says(acknowledgedWrites(facts))).toContain(`but the row is not there`);
  });

  it('I1: finds one key with two answers', () => {
    const facts = kept();
    facts.history.push(ok('1', B, 1));
    expect(says(acknowledgedWrites(facts))).toContain('the key 1 was answered with');
  });

  it('I1: allows a write whose outcome nobody knows', () => {
    const facts = kept();
    facts.history.push({ ...ok('4', A, 3), type: 'info', value: undefined });
    expect(acknowledgedWrites(facts)).toEqual([]);
  });

  it('I2: finds an event that was applied twice, never, or that nobody told', () => {
    const facts = kept();
    const { applied } = facts.groups[0]!;
    applied.push(applied[0]!, { ...written(B, 7), eventId: 'invented' });
    expect(says(conservation(facts))).toContain('applied version 1 twice');
    expect(says(conservation(facts))).toContain('applied version 7, which nobody told');
    facts.groups[0]!.applied = applied.slice(1, 3);
    expect(says(conservation(facts))).toContain('never applied version 1');
  });

  it('I2: finds a row whose story the log does not tell to its end', () => {
    const facts = kept();
    facts.log.pop();
    expect(says(conservation(facts))).toContain(`the log tells 1 versions of ${SOURCE} ${A}`);
  });

  it('I2: finds a cursor that is behind its row', () => {
    const facts = kept();
    facts.state[0]!.version = 3;
    expect(says(conservation(facts))).toContain(`is at version 2 of ${SOURCE} ${A}, the row at 3`);
  });

  it('I3: finds a story out of order, with a gap, or told in two ways', () => {
    const order = (...log: Facts['log']) => says(orderOfTheLog({ transport: 'kafka', log }));
    expect(order(record(0, A, 2), record(1, A, 1))).toContain('version 2 of');
    expect(order(record(0, A, 1), record(1, A, 3))).toContain('comes after 1');
    expect(order(record(0, A, 1), record(1, A, 1, 'another'))).toContain('is another event');
    expect(order(record(0, A, 1), { ...record(0, A, 2), part: 1 })).toContain('another partition');
  });

  it('I3: allows a later copy on Kafka, not in the embedded log', () => {
    const log = [record(0, A, 1), record(1, A, 2), record(2, A, 1)];
    expect(orderOfTheLog({ transport: 'kafka', log })).toEqual([]);
    expect(copiesIn(log)).toBe(1);
    expect(says(orderOfTheLog({ transport: 'embedded', log }))).toContain('is there twice');
  });

  it('I4: finds what is still on its way, and who stopped', () => {
    const facts = kept();
    facts.outbox = [written(A, 3)];
    facts.groups[0]!.positions = { 'nyata.partners/0': 1 };
    facts.stops = ['fold misses events'];
    expect(says(quiescence(facts)).split('\n')).toEqual([
      'stopped: fold misses events',
      `version 3 of ${SOURCE} ${A} is still in the outbox`,
      'fold is at 1 of 3 in nyata.partners/0',
    ]);
  });

  it('I5: finds a projection that is not what the log folds to', () => {
    const facts = kept();
    facts.portraits[0]!.changes = 3;
    expect(says(projectionOfTheLog(facts.log, facts))).toContain(
      'version 2, 2 changes, the projection has partition 0, version 2, 3 changes',
    );
    facts.portraits = [];
    expect(says(projectionOfTheLog(facts.log, facts))).toContain('the projection has no row');
  });

  it('I6: finds a counter that its rows contradict', () => {
    const facts = kept();
    facts.tallies[0]!.changes = 4;
    expect(says(counters(facts))).toContain('counts 2 organisations and 4 changes');
  });

  it('I7: finds a letter that was never written, and one that was written twice', () => {
    const facts = kept();
    facts.letters = [A, A];
    expect(says(letters(facts.log, facts)).split('\n')).toEqual([
      `2 letters were written for the registration of ${A}`,
      `0 letters were written for the registration of ${B}`,
    ]);
  });

  it('I9: finds what is parked, unless it was poisoned on purpose', () => {
    const facts = kept();
    facts.groups[0]!.parked = [{ key: A, offset: 2, error: 'no such column' }];
    expect(says(parkedEvents(facts))).toContain('parked at offset 2: no such column');
    expect(parkedEvents(facts, new Set([A]))).toEqual([]);
  });

  it('tells the whole story of whom a finding is about', () => {
    const facts = kept();
    facts.state = [written(A, 1), written(B, 1)];
    const report = reportOf(facts, acknowledgedWrites(facts));
    expect(report).toContain(`  row      ${SOURCE} version 1`);
    expect(report).toContain(
      '  log      nyata.partners/0 at 2: nyata.organisation-registered.v1 2',
    );
    expect(report).toContain('  cursor   fold: /services/partners at 2');
    expect(report).toContain(`  applied  fold: 2 ${eventId(A, 2)}`);
    expect(report).toContain('client write ok 3 version 2');
    expect(report).not.toContain('client write ok 2');
  });
});
