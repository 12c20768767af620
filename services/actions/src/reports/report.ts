import { refusal, type OrgRef, type PayloadOf, type ReportStatus } from '@nyata/contracts';
import { businessDate, type Origin } from '@nyata/kernel';
import type { Decision } from '../decision';
import { deadlinesOf, spanOf } from './period';

/** What the reporter says of a period. */
export interface ReportContent {
  physicalPct: number;
  /** Whole rupiah by fiscal year. */
  spentByYear: Record<string, number>;
  narrative: string;
  obstacleIds: string[];
}

/** The report of one reporter on one period. DUE -> SUBMITTED -> ACCEPTED | RETURNED; DUE -> LAPSED; WAIVED. */
export interface PeriodicReport extends Partial<ReportContent> {
  reportId: string;
  cooperationId: string;
  reporter: OrgRef;
  period: string;
  dueOn: string;
  lapsesOn: string;
  status: ReportStatus;
  submittedOn?: string;
  /** Submitted after it had lapsed: in, but visible for ever. */
  late?: boolean;
  /** Why it was returned or waived. */
  reason?: string;
  version: number;
}

/** The day after the period, for a cooperation that ran long enough in it. */
export function openReport(command: {
  reportId: string;
  cooperationId: string;
  reporter: OrgRef;
  period: string;
}): Decision<PeriodicReport> {
  const state: PeriodicReport = {
    ...command,
    ...deadlinesOf(command.period),
    status: 'DUE',
    version: 0,
  };
  return { state, events: [{ name: 'report-opened', payload: factsOf(state) }] };
}

/** A partner, or a unit that owes none, reports of its own accord. */
export function volunteerReport(
  command: Parameters<typeof openReport>[0],
  content: ReportContent,
  by: Origin,
): Decision<PeriodicReport> {
  if (businessDate(by.now) <= spanOf(command.period).to)
    throw refusal('PERIOD_NOT_OVER', {}, [{ pointer: '/period', code: 'PERIOD_NOT_OVER' }]);
  const opened = openReport(command);
  const submitted = submitReport(opened.state, content, command.reporter.organisationId, by);
  return { state: submitted.state, events: [...opened.events, ...submitted.events] };
}

const OWED: ReportStatus[] = ['DUE', 'LAPSED', 'RETURNED'];

export function submitReport(
  report: PeriodicReport,
  content: ReportContent,
  reporterOrganisationId: string,
  by: Origin,
): Decision<PeriodicReport> {
  if (report.reporter.organisationId !== reporterOrganisationId)
    throw refusal('NOT_REPORTER', { reporter: report.reporter.name });
  if (!OWED.includes(report.status)) throw refusal('ALREADY_SUBMITTED');
  const submittedOn = businessDate(by.now);
  const { reason: _mended, ...kept } = report;
  const state: PeriodicReport = {
    ...kept,
    ...content,
    status: 'SUBMITTED',
    submittedOn,
    // A returned report was in time or not when it first came in; mending it takes nothing away.
    late: report.late ?? submittedOn > report.lapsesOn,
  };
  return { state, events: [{ name: 'report-submitted', payload: factsOf(state) }] };
}

export function acceptReport(report: PeriodicReport): Decision<PeriodicReport> {
  requireSubmitted(report);
  const state: PeriodicReport = { ...report, status: 'ACCEPTED' };
  return { state, events: [{ name: 'report-accepted', payload: factsOf(state) }] };
}

export function returnReport(report: PeriodicReport, reason: string): Decision<PeriodicReport> {
  requireSubmitted(report);
  const state: PeriodicReport = { ...report, status: 'RETURNED', reason };
  return { state, events: [{ name: 'report-returned', payload: factsOf(state) }] };
}

/** Null while there still is time, or the report is in. */
export function lapseReport(
  report: PeriodicReport,
  today: string,
): Decision<PeriodicReport> | null {
  if (report.status !== 'DUE' || report.lapsesOn >= today) return null;
  const state: PeriodicReport = { ...report, status: 'LAPSED' };
  return { state, events: [{ name: 'report-lapsed', payload: factsOf(state) }] };
}

export function waiveReport(report: PeriodicReport, reason: string): Decision<PeriodicReport> {
  if (report.status !== 'DUE' && report.status !== 'LAPSED') throw refusal('ALREADY_SUBMITTED');
  const state: PeriodicReport = { ...report, status: 'WAIVED', reason };
  return { state, events: [{ name: 'report-waived', payload: factsOf(state) }] };
}

function requireSubmitted({ status }: PeriodicReport): void {
  if (status !== 'SUBMITTED') throw refusal('REPORT_NOT_SUBMITTED');
}

function factsOf(report: PeriodicReport): PayloadOf<'report-opened'> {
  const { cooperationId, reportId, reporter, period, dueOn, lapsesOn } = report;
  const { submittedOn, late, physicalPct, reason } = report;
  return {
    cooperationId,
    reportId,
    reporter,
    period,
    dueOn,
    lapsesOn,
    ...(submittedOn && { submittedOn, late: late ?? false }),
    ...(physicalPct !== undefined && { physicalPct }),
    ...(reason && { reason }),
  };
}
