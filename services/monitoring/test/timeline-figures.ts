import { achievementPct, bandOf, type FundingSource, type OrgRef } from '@nyata/contracts';
import { addDays } from '@nyata/kernel';
import { figuresOf, type FigureFacts, type ReportFacts } from '../src/assessment/figures';
import { AGENCY, type Change } from './timeline';

const withFigures =
  (how: (figures: FigureFacts, on: string) => Partial<FigureFacts>): Change =>
  (facts, on) => ({ ...facts, figures: { ...figuresOf(facts), ...how(figuresOf(facts), on) } });

/** Money of an action: planned, and what is there of it (of a public budget: appropriated). */
export const funded = (
  actionId: string,
  fiscalYear: number,
  [planned, available]: [number, number?],
  source: FundingSource = 'APBD_PROV',
): Change =>
  withFigures(({ fundings }, on) => {
    const fundingId = `${actionId} ${fiscalYear} ${source}`;
    const known = source === 'PARTNER' ? { committed: available } : { appropriation: available };
    return {
      fundings: [
        ...fundings.filter((row) => row.fundingId !== fundingId),
        {
          fundingId,
          actionId,
          fiscalYear,
          source,
          planned,
          changedOn: on,
          ...(available !== undefined && known),
        },
      ],
    };
  });

export const linked = (actionId: string): Change =>
  withFigures(({ planLinks }) => ({
    planLinks: [...planLinks, { planLinkId: `link of ${actionId}`, actionId, docType: 'RENJA' }],
  }));

/** An indicator that is to rise from 0 to its target by the end of 2029. */
export const indicator = (id: string, target: number, by = '2029-12-31'): Change =>
  withFigures(({ indicators }, on) => ({
    indicators: [
      ...indicators,
      {
        indicatorId: id,
        title: id,
        direction: 'UP',
        aggregation: 'LAST',
        baseline: { value: 0, on },
        target: { value: target, by },
        targetChangedLate: false,
      },
    ],
  }));

/** A value that the other side accepted. */
export const measured = (id: string, actual: number): Change =>
  withFigures(({ indicators }, on) => ({
    indicators: indicators.map((one) => {
      if (one.indicatorId !== id) return one;
      const { direction, baseline, target } = one;
      const span = { direction, baseline: baseline.value, target: target.value };
      const pct = achievementPct(span, actual);
      const moved = direction === 'MAINTAIN' ? bandOf(pct) === 'VERY_GOOD' : pct > 0;
      return {
        ...one,
        achieved: { pct, movedTowardTarget: moved, on, eventId: `accepted ${id}` },
      };
    }),
  }));

/** A report of a period falls due; `submittedOn` where it came in. */
export const reportOwed = (
  period: string,
  { submittedOn, by = AGENCY }: { submittedOn?: string; by?: OrgRef } = {},
): Change =>
  withFigures(({ reports }) => {
    const year = period.slice(0, 4);
    const end = period.endsWith('S1') ? `${year}-06-30` : `${year}-12-31`;
    const report: ReportFacts = {
      reportId: `${by.organisationId} ${period}`,
      reporter: by,
      period,
      dueOn: addDays(end, 30),
      lapsesOn: addDays(end, 60),
      status: submittedOn ? 'SUBMITTED' : 'DUE',
      ...(submittedOn && { submittedOn }),
      eventId: `report ${period}`,
    };
    return {
      reports: [...reports.filter(({ reportId }) => reportId !== report.reportId), report],
    };
  });
