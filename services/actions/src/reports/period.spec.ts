import { cooperation, cooperationThatIs } from '../../test/examples';
import { deadlinesOf, lastPeriodBefore, owesReport, runningDays, spanOf } from './period';
import { reportersOf } from './reporters';

describe('the periods of reports', () => {
  it.each([
    ['2026-06-30', '2025-S2'],
    ['2026-07-01', '2026-S1'],
    ['2026-12-31', '2026-S1'],
    ['2027-01-01', '2026-S2'],
  ])('on %s the last one that is over is %s', (day, period) => {
    expect(lastPeriodBefore(day)).toBe(period);
  });

  it('end on the last day of June or December; the report is due 30 days later and lapses after 30 more', () => {
    expect(spanOf('2026-S1').to).toBe('2026-06-30');
    expect(deadlinesOf('2026-S1')).toEqual({ dueOn: '2026-07-30', lapsesOn: '2026-08-29' });
    expect(deadlinesOf('2026-S2')).toEqual({ dueOn: '2027-01-30', lapsesOn: '2027-03-01' });
  });
});

describe('a report is owed', () => {
  it.each([
    ['2026-06-01', true],
    ['2026-06-02', false],
  ])(
    'for a cooperation signed on %s: %s, as it ran 30 days of the period or not',
    (signedOn, owed) => {
      expect(owesReport(cooperationThatIs({ signedOn }), '2026-S1')).toBe(owed);
    },
  );

  it('not for days on which it was suspended', () => {
    const suspended = cooperationThatIs({
      suspensions: [{ from: '2026-01-20', to: '2026-06-29' }],
    });
    expect(runningDays(suspended, spanOf('2026-S1'))).toBe(21);
    expect(owesReport(suspended, '2026-S1')).toBe(false);
    const still = cooperationThatIs({ suspensions: [{ from: '2026-01-20' }] });
    expect(owesReport(still, '2026-S2')).toBe(false);
  });

  it('for the days before it ended, whatever became of it', () => {
    const expired = cooperationThatIs({ status: 'EXPIRED', endsOn: '2026-04-17' });
    expect(owesReport(expired, '2026-S1')).toBe(true);
    expect(owesReport(expired, '2026-S2')).toBe(false);
  });

  it('not for what was withdrawn', () => {
    expect(owesReport(cooperationThatIs({ status: 'WITHDRAWN' }), '2026-S1')).toBe(false);
  });

  it('by the first executing unit of each regional government, never by a partner', () => {
    const [government, partner] = cooperation.documents[0]!.parties;
    expect(reportersOf(cooperation)).toEqual([government!.executingOrganisationIds[0]]);
    const parties = [{ ...government!, executingOrganisationIds: [] }, partner!];
    expect(reportersOf(cooperationThatIs({ parties }))).toEqual([government!.org.organisationId]);
  });
});
