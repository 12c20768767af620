import type { EventsOf, OrgRef, ReceivedEvent } from '@nyata/contracts';
import type { CooperationFacts } from '../assessment/facts';
import { figuresOf, type FigureFacts, type IndicatorFacts } from '../assessment/figures';
import type { Folds } from './fold-facts';

/** Events about figures: indicators, money, plan links, reports, questions, evaluations. */
export type MeasureEvent = Extract<
  EventsOf<'actions'>,
  | `indicator-${string}`
  | `measurement-${string}`
  | `funding-${string}`
  | `no-cost-${string}`
  | `deviation-${string}`
  | `plan-${string}`
  | `report-${string}`
  | `update-${string}`
  | `evaluation-${string}`
>;

/** What these events change in the facts of their cooperation. */
export const measureFolds: Pick<Folds, MeasureEvent> = {
  'indicator-defined': indicator,
  'indicator-retargeted': indicator,
  'indicator-retired': (facts, { payload }) =>
    withFigures(facts, ({ indicators }) => ({
      indicators: indicators.filter(({ indicatorId }) => indicatorId !== payload.indicatorId),
    })),
  'indicator-measured': 'acted',
  'measurement-accepted': accepted,
  'measurement-returned': 'acted',

  'funding-planned': funding,
  'funding-secured': funding,
  'funding-spent': funding,
  'no-cost-declared': (facts, { payload }, on) => {
    const { fundingId, actionId, fiscalYear } = payload;
    const source = 'NONE_REQUIRED' as const;
    return withFigures(facts, ({ fundings }) => ({
      fundings: [
        ...fundings.filter((row) => row.fundingId !== fundingId),
        { fundingId, actionId, fiscalYear, source, planned: 0, changedOn: on },
      ],
    }));
  },
  // A decision about money changes no money: that is what the funding events after it tell.
  'deviation-resolved': 'acted',

  'plan-linked': (facts, { payload: { planLinkId, actionId, docType } }) =>
    withFigures(facts, ({ planLinks }) => ({
      planLinks: [...planLinks, { planLinkId, actionId, docType }],
    })),
  'plan-unlinked': (facts, { payload }) =>
    withFigures(facts, ({ planLinks }) => ({
      planLinks: planLinks.filter(({ planLinkId }) => planLinkId !== payload.planLinkId),
    })),

  'report-opened': report('DUE'),
  'report-submitted': report('SUBMITTED'),
  'report-accepted': report('ACCEPTED'),
  'report-returned': report('RETURNED'),
  'report-lapsed': report('LAPSED'),
  'report-waived': report('WAIVED'),

  'update-requested': 'acted',
  'update-answered': 'acted',
  'update-unanswered': 'ignored',
  'evaluation-opened': 'acted',
  'evaluation-answered': 'acted',
  'evaluation-concluded': (facts, { payload }, on) =>
    facts && payload.kind === 'FINAL' ? { ...facts, finalEvaluationOn: on } : facts,
};

function indicator(
  facts: CooperationFacts | undefined,
  { name, payload }: ReceivedEvent<'indicator-defined' | 'indicator-retargeted'>,
): CooperationFacts | undefined {
  const { indicatorId, title, unit, direction, aggregation, baseline, target } = payload;
  return withFigures(facts, ({ indicators }) => {
    const before = indicators.find((one) => one.indicatorId === indicatorId);
    const late = name === 'indicator-retargeted' && payload.afterHalfTerm;
    const after: IndicatorFacts = {
      indicatorId,
      title,
      unit,
      direction,
      aggregation,
      baseline: { value: baseline.value, on: baseline.on },
      target,
      targetChangedLate: late || before?.targetChangedLate === true,
      ...(before?.achieved && { achieved: before.achieved }),
    };
    return { indicators: [...indicators.filter((one) => one !== before), after] };
  });
}

/** Only a value that another legal party than the measuring one accepted counts, whatever was published. */
function accepted(
  facts: CooperationFacts | undefined,
  { id, payload }: ReceivedEvent<'measurement-accepted'>,
  on: string,
): CooperationFacts | undefined {
  if (sameParty(payload.by, payload.measuredBy)) return facts;
  const { achievementPct: pct, actual, movedTowardTarget } = payload;
  return withFigures(facts, ({ indicators }) => ({
    indicators: indicators.map((one) =>
      one.indicatorId === payload.indicatorId
        ? { ...one, achieved: { pct, actual, movedTowardTarget, on, eventId: id } }
        : one,
    ),
  }));
}

/** The money that an action needs replaces the word that it needs none. */
function funding(
  facts: CooperationFacts | undefined,
  { payload }: ReceivedEvent<'funding-planned' | 'funding-secured' | 'funding-spent'>,
  on: string,
): CooperationFacts | undefined {
  const { cooperationId: _cooperation, spent: _spent, accountCode: _account, ...money } = payload;
  const isReplaced = (row: FigureFacts['fundings'][number]) =>
    row.fundingId === money.fundingId ||
    (row.source === 'NONE_REQUIRED' &&
      row.actionId === money.actionId &&
      row.fiscalYear === money.fiscalYear);
  return withFigures(facts, ({ fundings }) => ({
    fundings: [...fundings.filter((row) => !isReplaced(row)), { ...money, changedOn: on }],
  }));
}

type ReportEvent = ReceivedEvent<Extract<MeasureEvent, `report-${string}`>>;

function report(status: FigureFacts['reports'][number]['status']) {
  return (
    facts: CooperationFacts | undefined,
    { id, payload }: ReportEvent,
  ): CooperationFacts | undefined => {
    const { reportId, reporter, period, dueOn, lapsesOn, submittedOn } = payload;
    return withFigures(facts, ({ reports }) => ({
      reports: [
        ...reports.filter((one) => one.reportId !== reportId),
        {
          reportId,
          reporter,
          period,
          dueOn,
          lapsesOn,
          status,
          ...(submittedOn && { submittedOn }),
          eventId: id,
        },
      ],
    }));
  };
}

const sameParty = (one: OrgRef, other: OrgRef): boolean => one.legalPartyId === other.legalPartyId;

const withFigures = (
  facts: CooperationFacts | undefined,
  how: (figures: FigureFacts) => Partial<FigureFacts>,
): CooperationFacts | undefined => {
  if (!facts) return undefined;
  const figures = figuresOf(facts);
  return { ...facts, figures: { ...figures, ...how(figures) } };
};
