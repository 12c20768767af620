import type { EventName } from '@nyata/contracts';
import type { DemoWorld } from './demo-world';
import {
  adopt,
  claim,
  confirm,
  dispute,
  planAction,
  planMilestone,
  requestChange,
} from './perform-actions';
import { assignOfficer, draft, fileDocument, register } from './perform-agreements';
import {
  acceptMeasurement,
  acceptReports,
  answerEvaluation,
  askUpdate,
  defineIndicator,
  linkPlan,
  measure,
  openFinalEvaluation,
  planFunding,
  raiseObstacle,
  resolveDeviation,
  secureFunding,
  spendFunding,
  waiveReports,
} from './perform-figures';
import { catchUpReports } from './send-reports';
import { identify, prioritise, verifyEntry } from './perform-mapping';
import type { Step, StepOf } from '../step';

/** How each deed is done through the API. */
const PERFORM: { [D in Step['does']]: (world: DemoWorld, step: StepOf<D>) => Promise<unknown> } = {
  identify,
  'verify-entry': verifyEntry,
  prioritise,
  register,
  draft,
  'assign-officer': assignOfficer,
  'file-document': fileDocument,
  'plan-action': planAction,
  'plan-milestone': planMilestone,
  adopt,
  claim,
  confirm,
  dispute,
  'request-change': requestChange,
  'plan-funding': planFunding,
  'secure-funding': secureFunding,
  'spend-funding': spendFunding,
  'resolve-deviation': resolveDeviation,
  'link-plan': linkPlan,
  'define-indicator': defineIndicator,
  measure,
  'accept-measurement': acceptMeasurement,
  'ask-update': askUpdate,
  'raise-obstacle': raiseObstacle,
  'catch-up-reports': catchUpReports,
  'accept-reports': acceptReports,
  'waive-reports': waiveReports,
  'open-final-evaluation': openFinalEvaluation,
  'answer-evaluation': answerEvaluation,
};

/** The event by which the story of a cooperation shows that a deed has arrived; mapping has no such story. */
const TOLD_BY: Partial<Record<Step['does'], EventName>> = {
  register: 'agreement-registered',
  draft: 'agreement-drafted',
  'assign-officer': 'responsible-officer-assigned',
  'file-document': 'document-filed',
  'plan-action': 'action-planned',
  'plan-milestone': 'milestone-planned',
  adopt: 'action-plan-acknowledged',
  claim: 'milestone-claimed',
  confirm: 'milestone-confirmed',
  dispute: 'milestone-disputed',
  'request-change': 'change-requested',
  'plan-funding': 'funding-planned',
  'link-plan': 'plan-linked',
  'define-indicator': 'indicator-defined',
  'accept-measurement': 'measurement-accepted',
  'open-final-evaluation': 'evaluation-opened',
};

export const perform = async (world: DemoWorld, step: Step): Promise<void> => {
  await (PERFORM[step.does] as (world: DemoWorld, step: Step) => Promise<unknown>)(world, step);
};

export const toldBy = (step: Step): EventName | undefined => TOLD_BY[step.does];

/** Fields that name a record by its demo key. */
const NAMING = ['key', 'cooperation', 'milestone', 'action', 'indicator', 'agreement'] as const;

/** The demo key of the cooperation that a step belongs to: "A1.kitchens.1" -> "A1". */
export function cooperationOf(step: Step): string | undefined {
  if (!toldBy(step)) return undefined;
  const named = step as Partial<Record<(typeof NAMING)[number], unknown>>;
  const key = NAMING.map((field) => named[field]).find((value) => typeof value === 'string');
  return (key as string).split('.')[0];
}
