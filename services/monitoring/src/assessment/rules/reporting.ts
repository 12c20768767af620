import type { OrgRef } from '@nyata/contracts';
import { addDays, daysBetween } from '@nyata/kernel';
import type { CooperationFacts } from '../facts';
import { figuresOf, type ReportFacts } from '../figures';
import { earliest, satisfied, type Rule } from './rule';

/** Reports that their reporter still owes, whatever has become of the term. */
const OWED: ReportFacts['status'][] = ['DUE', 'LAPSED', 'RETURNED'];

interface Reporter {
  org: OrgRef;
  missing: ReportFacts[];
  amberOn?: string;
  redOn?: string;
}

/**
 * REPORT_LAPSED: per reporter one missing report is amber, two in a row are red. The cooperation is red when the
 * lead's reporter is, or half of all are; on the calendar, until every owed report is in or waived.
 */
export const R6: Rule = ({ facts, clockStart, asOf, thresholds }) => {
  const { reports } = figuresOf(facts);
  if (!clockStart || reports.length === 0) return undefined;
  const reporters = reportersOf(reports, thresholds.R6.inRow);
  const lapsedOn = (report: ReportFacts) => addDays(report.lapsesOn, 1);
  const missing = reporters.flatMap((one) => one.missing).filter((one) => lapsedOn(one) <= asOf);
  const lead = facts.leadOrg.legalPartyId;
  const reds = reporters.map(({ redOn }) => redOn).filter((day) => day !== undefined);
  const half = Math.ceil(thresholds.R6.share * reporters.length);
  const [first] = missing.sort((a, b) => a.lapsesOn.localeCompare(b.lapsesOn));
  return {
    ruleId: 'R6',
    class: 'SUBSTANCE',
    ...(first ? { since: first.lapsesOn } : satisfied(clockStart)),
    amberOn: earliest(reporters.map(({ amberOn }) => amberOn)),
    redOn: earliest([
      ...reporters.filter(({ org }) => org.legalPartyId === lead).map(({ redOn }) => redOn),
      reds.sort()[half - 1],
    ]),
    value: missing.length,
    params: {
      missing: missing.length,
      reporters: reporters.length,
      redReporters: reds.filter((day) => day <= asOf).length,
      ...(first && { period: first.period, reporter: first.reporter.name }),
      days: first ? daysBetween(first.lapsesOn, asOf) : 0,
    },
    clearedBy: reporters
      .filter((one) => one.missing.some((report) => missing.includes(report)))
      .map(({ org }) => ({
        action: 'SUBMIT_REPORT',
        by: 'OWNER',
        organisationId: org.organisationId,
      })),
    ...(first && { eventId: first.eventId }),
  };
};

function reportersOf(reports: readonly ReportFacts[], inRow: number): Reporter[] {
  const known = new Map<string, ReportFacts[]>();
  for (const report of reports) {
    const id = report.reporter.organisationId;
    known.set(id, [...(known.get(id) ?? []), report]);
  }
  return [...known.values()].map((own) => {
    const inOrder = own.sort((a, b) => a.period.localeCompare(b.period));
    const missing = inOrder.filter(({ status }) => OWED.includes(status));
    return {
      org: own[0]!.reporter,
      missing,
      amberOn: earliest(missing.map(({ lapsesOn }) => addDays(lapsesOn, 1))),
      redOn: dayOfRow(inOrder, inRow),
    };
  });
}

/** The day on which the first run of so many missing reports in a row has lapsed. */
function dayOfRow(inOrder: readonly ReportFacts[], inRow: number): string | undefined {
  let row = 0;
  for (const { status, lapsesOn } of inOrder) {
    row = OWED.includes(status) ? row + 1 : 0;
    if (row === inRow) return addDays(lapsesOn, 1);
  }
  return undefined;
}

/** The first and the last day of a semester. */
const spanOf = (period: string): [string, string] => {
  const year = period.slice(0, 4);
  return period.endsWith('S1')
    ? [`${year}-01-01`, `${year}-06-30`]
    : [`${year}-07-01`, `${year}-12-31`];
};

/** The periods of the reports that are missing on a day. */
export const missingPeriods = (facts: CooperationFacts, day: string): [string, string][] =>
  figuresOf(facts)
    .reports.filter(({ status, lapsesOn }) => OWED.includes(status) && lapsesOn < day)
    .map(({ period }) => spanOf(period));
