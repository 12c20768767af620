import { AGENCY, cooperation, on, PNM } from '../../test/examples';
import {
  acceptReport,
  lapseReport,
  openReport,
  returnReport,
  submitReport,
  volunteerReport,
  waiveReport,
  type PeriodicReport,
} from './report';

const { cooperationId } = cooperation;
const command = { reportId: 'report', cooperationId, reporter: AGENCY, period: '2026-S1' };
const content = { physicalPct: 45, spentByYear: {}, narrative: 'Berjalan.', obstacleIds: [] };
const due = openReport(command).state;
const submit = (report: PeriodicReport, day: string, by = AGENCY.organisationId) =>
  submitReport(report, content, by, on(day));

describe('a periodic report', () => {
  it('is opened with the days on which it is due and lapses', () => {
    const { state, events } = openReport(command);
    expect(state).toMatchObject({ status: 'DUE', dueOn: '2026-07-30', lapsesOn: '2026-08-29' });
    expect(events).toMatchObject([{ name: 'report-opened', payload: { period: '2026-S1' } }]);
  });

  it('is submitted by its reporter alone', () => {
    expect(() => submit(due, '2026-07-20', PNM.organisationId)).toThrow('NOT_REPORTER');
    const { state, events } = submit(due, '2026-07-20');
    expect(state).toMatchObject({ status: 'SUBMITTED', submittedOn: '2026-07-20', late: false });
    expect(events).toMatchObject([{ name: 'report-submitted', payload: { physicalPct: 45 } }]);
    expect(() => submit(state, '2026-07-21')).toThrow('ALREADY_SUBMITTED');
  });

  it('lapses the day after its grace, and not a day earlier', () => {
    expect(lapseReport(due, '2026-08-29')).toBeNull();
    const lapsed = lapseReport(due, '2026-08-30')!;
    expect(lapsed.events).toMatchObject([{ name: 'report-lapsed' }]);
    expect(lapseReport(lapsed.state, '2026-08-31')).toBeNull();
  });

  it('may still come in after it lapsed, and stays visible as late, also when it is mended', () => {
    const { state: lapsed } = lapseReport(due, '2026-09-01')!;
    const { state: late } = submit(lapsed, '2026-11-25');
    expect(late.late).toBe(true);
    const { state: mended } = submit(returnReport(late, 'Angka tidak cocok').state, '2026-11-26');
    expect(mended).toMatchObject({ status: 'SUBMITTED', late: true });
    expect(mended).not.toHaveProperty('reason');
  });

  it('that was in time stays in time when it is mended after the grace', () => {
    const { state: returned } = returnReport(submit(due, '2026-07-20').state, 'Rinci');
    expect(submit(returned, '2026-12-01').state.late).toBe(false);
  });

  it('is accepted or returned only once it is in', () => {
    expect(() => acceptReport(due)).toThrow('REPORT_NOT_SUBMITTED');
    const { state } = submit(due, '2026-07-20');
    const accepted = acceptReport(state);
    expect(accepted.events).toMatchObject([{ name: 'report-accepted' }]);
    expect(() => returnReport(accepted.state, 'Terlambat')).toThrow('REPORT_NOT_SUBMITTED');
  });

  it('is waived only while it is not in', () => {
    const waived = waiveReport(due, 'Dinas digabung');
    expect(waived.events).toMatchObject([
      { name: 'report-waived', payload: { reason: 'Dinas digabung' } },
    ]);
    expect(() => waiveReport(submit(due, '2026-07-20').state, 'x')).toThrow('ALREADY_SUBMITTED');
  });

  it('may come from a partner too, once its period is over', () => {
    const own = { ...command, reporter: PNM };
    expect(() => volunteerReport(own, content, on('2026-06-30'))).toThrow('PERIOD_NOT_OVER');
    const { events } = volunteerReport(own, content, on('2026-07-01'));
    expect(events.map(({ name }) => name)).toEqual(['report-opened', 'report-submitted']);
  });
});
