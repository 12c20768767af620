import { availableOf, type EventsOf, type ReceivedEvent } from '@nyata/contracts';
import type { MeasureEvent } from '../cooperation-facts/fold-measures';
import { pick, type StoryParams } from './story-params';

type Lines = { [N in MeasureEvent]: (payload: ReceivedEvent<N>['payload']) => StoryParams };

type Named<N extends EventsOf<'actions'>> = ReceivedEvent<N>['payload'];

/** What the story tells of figures: indicators, money, plan links, reports, questions, evaluations. */
export const MEASURE_LINES: Lines = {
  'indicator-defined': (p) => ({
    ...pick(p, 'indicatorId', 'title', 'unit'),
    target: p.target.value,
  }),
  'indicator-retargeted': (p) => ({
    ...pick(p, 'indicatorId', 'title', 'unit', 'reason', 'afterHalfTerm'),
    target: p.target.value,
    previous: p.previousTarget.value,
  }),
  'indicator-retired': (p) => pick(p, 'indicatorId', 'reason'),
  'indicator-measured': (p) => ({ ...pick(p, 'indicatorId', 'period', 'value'), by: p.by.name }),
  'measurement-accepted': (p) => ({
    ...pick(p, 'indicatorId', 'period', 'value', 'actual', 'achievementPct'),
    by: p.by.name,
  }),
  'measurement-returned': (p) => ({
    ...pick(p, 'indicatorId', 'period', 'value', 'reason'),
    by: p.by.name,
  }),
  'funding-planned': money,
  'funding-secured': money,
  'funding-spent': money,
  'no-cost-declared': (p) => ({ ...pick(p, 'actionId', 'reason'), fiscalYear: `${p.fiscalYear}` }),
  'deviation-resolved': (p) => ({
    ...pick(p, 'actionId', 'kind', 'decidedByRole', 'note'),
    fiscalYear: `${p.fiscalYear}`,
    deviationPct: p.deviationPctBefore,
  }),
  'plan-linked': planLink,
  'plan-unlinked': planLink,
  'report-opened': report,
  'report-submitted': report,
  'report-accepted': report,
  'report-returned': report,
  'report-lapsed': report,
  'report-waived': report,
  'update-requested': question,
  'update-answered': question,
  'update-unanswered': question,
  'evaluation-opened': round,
  'evaluation-answered': round,
  'evaluation-concluded': round,
};

/** A year is a name, not a number: it never gets a thousands separator. */
function money(p: Named<'funding-planned' | 'funding-secured' | 'funding-spent'>): StoryParams {
  return {
    ...pick(p, 'actionId', 'source', 'planned', 'spent'),
    fiscalYear: `${p.fiscalYear}`,
    available: availableOf(p),
  };
}

function planLink(p: Named<'plan-linked'>): StoryParams {
  return { ...pick(p, 'actionId', 'docType'), planCode: p.code };
}

function report(p: Named<'report-opened'>): StoryParams {
  return {
    ...pick(p, 'reportId', 'period', 'dueOn', 'late', 'physicalPct', 'reason'),
    reporter: p.reporter.name,
  };
}

function question(p: Named<'update-requested'>): StoryParams {
  return { ...pick(p, 'requestId', 'answerDueOn'), ...p.about, from: p.from.name, to: p.to.name };
}

function round(p: Named<'evaluation-opened'>): StoryParams {
  return {
    ...pick(p, 'roundId', 'period', 'side', 'rating', 'recommendation'),
    round: p.kind,
    by: p.by?.name,
  };
}
