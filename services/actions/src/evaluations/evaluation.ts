import {
  refusal,
  type EvaluationKind,
  type EvaluationSide,
  type EvaluationStatus,
  type OrgRef,
  type PayloadOf,
  type Recommendation,
} from '@nyata/contracts';
import { addDays, businessDate, daysBetween, type Origin } from '@nyata/kernel';
import { lastDayOfTerm, type Cooperation } from '../cooperation-reference/cooperation';
import type { Decision } from '../decision';
import type { Known } from './known';
import type { Question } from './questions';

/** A final round may open this long before the end, and a silent side counts as silent after so many days. */
const FINAL_OPENS_DAYS = 90;
const SILENT_DAYS = 30;

export interface EvaluationForm {
  org: OrgRef;
  side: EvaluationSide;
  answers: Partial<Record<Question, string>>;
  rating: number;
  recommendation: Recommendation;
  on: string;
}

/** A round in which both sides and the bureau judge. OPEN -> CONCLUDED. */
export interface EvaluationRound {
  roundId: string;
  cooperationId: string;
  kind: EvaluationKind;
  agreementId?: string;
  period?: string;
  status: EvaluationStatus;
  openedOn: string;
  forms: EvaluationForm[];
  conclusion?: {
    recommendation: Recommendation;
    summary: string;
    on: string;
    by: OrgRef;
    /** What the records said on that day; older conclusions have kept nothing of it. */
    known?: Known;
  };
  version: number;
}

export function openRound(
  command: Pick<EvaluationRound, 'roundId' | 'cooperationId' | 'kind' | 'agreementId' | 'period'>,
  cooperation: Cooperation,
  by: Origin,
): Decision<EvaluationRound> {
  const openedOn = businessDate(by.now);
  const { kind, agreementId, period } = command;
  const known = cooperation.documents.some((document) => document.agreementId === agreementId);
  if (agreementId && !known) throw refusal('NOT_FOUND');
  if (kind === 'PERIODIC' && !period)
    throw refusal('PERIOD_REQUIRED', {}, [{ pointer: '/period', code: 'PERIOD_REQUIRED' }]);
  const endsOn = lastDayOfTerm(cooperation, agreementId);
  if (kind === 'FINAL' && (!endsOn || addDays(endsOn, -FINAL_OPENS_DAYS) > openedOn))
    throw refusal('FINAL_TOO_EARLY', { endsOn: endsOn ?? '-' });
  const state: EvaluationRound = { ...command, status: 'OPEN', openedOn, forms: [], version: 0 };
  return { state, events: [{ name: 'evaluation-opened', payload: factsOf(state) }] };
}

/** A side may think again while the round is open: its last form counts. */
export function answerRound(
  round: EvaluationRound,
  form: Omit<EvaluationForm, 'on'>,
  by: Origin,
): Decision<EvaluationRound> {
  requireOpen(round);
  const others = round.forms.filter(({ org }) => org.organisationId !== form.org.organisationId);
  const { org, side, rating, recommendation } = form;
  return {
    state: { ...round, forms: [...others, { ...form, on: businessDate(by.now) }] },
    events: [
      {
        name: 'evaluation-answered',
        payload: { ...factsOf(round), side, by: org, rating, recommendation },
      },
    ],
  };
}

export function concludeRound(
  round: EvaluationRound,
  command: { recommendation: Recommendation; summary: string; by: OrgRef; known?: Known },
  openActions: number,
  by: Origin,
): Decision<EvaluationRound> {
  requireOpen(round);
  const on = businessDate(by.now);
  requireForms(round, on);
  if (round.kind === 'FINAL' && openActions > 0)
    throw refusal('OPEN_ACTIONS_REMAIN', { actions: openActions });
  const ratings = round.forms.map(({ rating }) => rating);
  const rating = Math.round(ratings.reduce((sum, one) => sum + one, 0) / ratings.length);
  return {
    state: { ...round, status: 'CONCLUDED', conclusion: { ...command, on } },
    events: [
      {
        name: 'evaluation-concluded',
        payload: {
          ...factsOf(round),
          by: command.by,
          rating,
          recommendation: command.recommendation,
          openActions,
        },
      },
    ],
  };
}

/** The bureau and a counterpart; where every counterpart kept silent for long, the bureau alone. */
function requireForms({ forms, openedOn }: EvaluationRound, today: string): void {
  const bureau = forms.find(({ side }) => side === 'BUREAU');
  const counterpart =
    bureau && forms.some(({ org }) => org.legalPartyId !== bureau.org.legalPartyId);
  const silent = daysBetween(openedOn, today) >= SILENT_DAYS;
  if (!bureau || (!counterpart && !silent)) throw refusal('FORMS_MISSING', { days: SILENT_DAYS });
}

function requireOpen({ status }: EvaluationRound): void {
  if (status !== 'OPEN') throw refusal('ROUND_CONCLUDED');
}

function factsOf(round: EvaluationRound): PayloadOf<'evaluation-opened'> {
  const { cooperationId, roundId, kind, agreementId, period } = round;
  return {
    cooperationId,
    roundId,
    kind,
    ...(agreementId && { agreementId }),
    ...(period && { period }),
  };
}
