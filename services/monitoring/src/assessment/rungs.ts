import { availableOf, type Rung } from '@nyata/contracts';
import type { CooperationFacts } from './facts';
import { figuresOf } from './figures';
import { cooperationStatus, isSigned } from './status';
import { completeActions, confirmedMilestones, isFollowUp } from './work';

export const hasPks = (facts: CooperationFacts): boolean =>
  facts.documents.some(
    (document) => isSigned(document) && ['PKS', 'CONTRACT'].includes(document.documentKind),
  );

export const hasMou = (facts: CooperationFacts): boolean =>
  facts.documents.some((document) => isSigned(document) && document.documentKind === 'MOU');

export const hasWorkPlan = (facts: CooperationFacts): boolean =>
  facts.documents.some((document) => document.workPlanFiledOn !== undefined);

/** The document that turns an umbrella into duties: by law another one for each kind of cooperation. */
export function isFormalised(facts: CooperationFacts): boolean {
  switch (facts.cooperationType) {
    case 'SYNERGY':
      return hasWorkPlan(facts);
    case 'KSDPL':
    case 'KSDLL':
      return hasMou(facts) && hasWorkPlan(facts);
    default:
      return hasPks(facts);
  }
}

/** Ended on the word of old papers only: shown as unattested. */
export const isUnattested = (facts: CooperationFacts): boolean =>
  facts.documents.some(({ ending }) => ending?.basis === 'LEGACY_EVIDENCE');

/** A complete action has money, or nobody denies that it needs none. */
const isFunded = (facts: CooperationFacts): boolean => {
  const complete = new Set(completeActions(facts).map(({ actionId }) => actionId));
  return figuresOf(facts).fundings.some(
    (row) => complete.has(row.actionId) && (row.source === 'NONE_REQUIRED' || availableOf(row) > 0),
  );
};

const hasMoved = (facts: CooperationFacts): boolean =>
  figuresOf(facts).indicators.some(({ achieved }) => achieved?.movedTowardTarget);

const isCompleted = (facts: CooperationFacts, day: string): boolean =>
  cooperationStatus(facts, day) === 'ENDED' &&
  (isUnattested(facts) ||
    (facts.finalEvaluationOn !== undefined &&
      facts.actions.some((action) => action.status === 'COMPLETED' && isFollowUp(action))));

/** The condition of each rung above the signature. */
const CONDITIONS: [Rung, (facts: CooperationFacts, day: string) => boolean][] = [
  [1, (facts) => completeActions(facts).length > 0],
  [2, isFormalised],
  [3, isFunded],
  [4, (facts) => confirmedMilestones(facts).length > 0],
  [5, hasMoved],
  [6, isCompleted],
];

/** The highest rung whose own condition holds, and the rungs that are missing below it. */
export function rungOn(facts: CooperationFacts, day: string): { rung: Rung; gaps: Rung[] } {
  const held = CONDITIONS.filter(([, holds]) => holds(facts, day)).map(([rung]) => rung);
  const rung = held.at(-1) ?? 0;
  if (rung === 6 && isUnattested(facts)) return { rung, gaps: [] };
  const gaps = CONDITIONS.map(([below]) => below).filter((r) => r < rung && !held.includes(r));
  return { rung, gaps };
}
