import { given } from '@nyata/testing';
import { by, inForce, withPaper } from '../../test/in-force';
import type { Agreement } from '../agreements/agreement';
import { passDay } from '../agreements/ending';
import { resume, suspend } from './suspension';

const papered = withPaper(inForce(), 'MINUTES');
const suspending = (agreement: Agreement, on = '2026-02-01', documentId = 'MINUTES') =>
  given(agreement).when((it) => suspend(it, { on, reason: 'Banjir', documentId }, by));
const suspended = suspend(
  papered,
  { on: '2026-02-01', reason: 'Banjir', documentId: 'MINUTES' },
  by,
).state;
const resuming = (agreement: Agreement, on = '2026-03-01', at = by) =>
  given(agreement).when((it) => resume(it, { on, reason: 'Pulih' }, at));

describe('suspending', () => {
  test('stops an agreement in force, by a paper, from a day that has come', () => {
    const { state, events } = suspending(papered).thenNamed('agreement-suspended');
    expect(state.status).toBe('SUSPENDED');
    expect(state.suspensions).toEqual([
      { from: '2026-02-01', reason: 'Banjir', documentId: 'MINUTES' },
    ]);
    expect(events[0]!.payload).toMatchObject({ on: '2026-02-01', reason: 'Banjir' });
    suspending(papered, '2026-03-03').refuses('DATE_IN_FUTURE', '/on');
    suspending(papered, '2025-06-30').refuses('ENDED_BEFORE_SIGNING', '/on');
    suspending(papered, '2026-02-01', 'another').refuses('DOCUMENT_UNKNOWN', '/documentId');
  });

  test.each(['DRAFT', 'SUSPENDED', 'EXPIRED', 'TERMINATED', 'ENDED'] as const)(
    'a %s is not suspended',
    (status) => suspending({ ...papered, status }).refuses('AGREEMENT_STATE'),
  );

  test('what is over by its dates is not suspended, even before the daily job says so', () => {
    const over = { ...papered, terms: [{ startsOn: '2025-07-01', endsOn: '2026-03-01' }] };
    suspending(over).refuses('AGREEMENT_STATE');
  });

  test('twice is not within the same days', () => {
    const again = resume(suspended, { on: '2026-02-20', reason: 'Pulih' }, by).state;
    suspending(again, '2026-02-19').refuses('SUSPENSIONS_OVERLAP', '/on');
    suspending(again, '2026-02-20').thenNamed('agreement-suspended');
  });
});

describe('resuming', () => {
  test('lets it run again, not before it was suspended', () => {
    const { state } = resuming(suspended).thenNamed('agreement-resumed');
    expect(state).toMatchObject({ status: 'IN_FORCE', suspensions: [{ to: '2026-03-01' }] });
    resuming(suspended, '2026-01-31').refuses('RESUMED_BEFORE_SUSPENDED', '/on');
    resuming(papered).refuses('AGREEMENT_STATE');
  });

  test('after the end of its term finds it expired', () => {
    const late = { ...by, now: new Date('2026-07-02T02:00:00Z') };
    const { state } = resuming(suspended, '2026-07-02', late).thenNamed(
      'agreement-resumed',
      'agreement-expired',
    );
    expect(state.status).toBe('EXPIRED');
  });

  test('is not needed where the end of the term ended the suspension too', () => {
    expect(passDay(suspended, '2026-07-01')?.state.suspensions).toMatchObject([
      { from: '2026-02-01', to: '2026-06-30' },
    ]);
  });
});
