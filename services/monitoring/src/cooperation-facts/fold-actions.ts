import type { EventsOf, ReceivedEvent } from '@nyata/contracts';
import type { ActionFacts, CooperationFacts, MilestoneFacts, PlanFacts } from '../assessment/facts';
import type { Folds } from './fold-facts';
import { measureFolds } from './fold-measures';

/** What the events of services/actions change in the facts of their cooperation. */
export const actionFolds: Pick<Folds, EventsOf<'actions'>> = {
  'action-plan-opened': (facts, { payload }) =>
    facts && { ...facts, plan: { planId: payload.planId, acknowledgedBy: [], closed: false } },
  'action-plan-acknowledged': (facts, { payload }) =>
    changePlan(facts, (plan) => ({
      acknowledgedBy: [...new Set([...plan.acknowledgedBy, payload.legalPartyId])],
    })),
  'action-plan-adopted': (facts, { payload }) =>
    changePlan(facts, (plan) => ({
      adoptedOn: payload.on,
      acknowledgedBy: [...new Set([...plan.acknowledgedBy, ...payload.legalPartyIds])],
    })),
  'action-plan-closed': (facts) => changePlan(facts, () => ({ closed: true })),

  'action-planned': planned,
  'action-revised': planned,
  'action-started': (facts, { payload }) =>
    changeAction(facts, payload.actionId, () => ({ status: 'IN_PROGRESS' })),
  'action-completed': (facts, { payload }) =>
    changeAction(facts, payload.actionId, () => ({ status: 'COMPLETED', closedOn: payload.on })),
  'action-reopened': (facts, { payload }) =>
    changeAction(facts, payload.actionId, () => ({ status: 'IN_PROGRESS', closedOn: undefined })),
  'action-dropped': (facts, { payload }) =>
    changeAction(facts, payload.actionId, () => ({ status: 'DROPPED', closedOn: payload.on })),
  'action-carried-over': (facts, { payload }) =>
    changeAction(facts, payload.actionId, () => ({ status: 'CARRIED_OVER', closedOn: payload.on })),
  'action-rescheduled': (facts, { payload }) =>
    changeAction(facts, payload.actionId, () => ({ dueOn: payload.dueOn })),

  'milestone-planned': milestonePlanned,
  'milestone-rescheduled': milestonePlanned,
  'milestone-waived': (facts, { payload }) =>
    changeMilestone(facts, payload.milestoneId, () => ({ status: 'WAIVED' })),
  'milestone-claimed': (facts, { payload }, on) =>
    changeMilestone(facts, payload.milestoneId, () => ({
      status: 'CLAIMED',
      everClaimed: true,
      claim: {
        claimId: payload.claimId,
        claimedOn: on,
        answerDueOn: payload.answerDueOn,
        happenedOn: payload.happenedOn,
        evidence: payload.evidence.length,
        claimant: payload.claimant,
        backdated: payload.backdated,
      },
    })),
  // A claim that is taken back counts for nothing, or claims made up to be withdrawn would thin out R5.
  'claim-withdrawn': (facts, { payload }) =>
    changeMilestone(facts, payload.milestoneId, () => ({
      status: 'OPEN',
      everClaimed: false,
      claim: undefined,
    })),
  'milestone-partly-confirmed': 'acted',
  'milestone-confirmed': (facts, event, on) => {
    const { milestoneId, by, claimant, channel } = event.payload;
    return changeMilestone(facts, milestoneId, () => ({
      status: 'CONFIRMED',
      confirmation: { on, eventId: event.id, by, claimant, channel },
    }));
  },
  'milestone-disputed': (facts, { payload }) =>
    changeMilestone(facts, payload.milestoneId, () => ({ status: 'DISPUTED' })),

  // A claim that was confirmed once stays made: R5 weighs claims, not what became of them.
  'confirmation-retracted': (facts, { payload }) =>
    changeMilestone(facts, payload.milestoneId, () => ({
      status: 'OPEN',
      confirmation: undefined,
      claim: undefined,
    })),
  // Paper is shown, never counted, until the partner answers by itself.
  'milestone-paper-confirmed': 'acted',
  'clarification-requested': 'acted',
  'clarification-given': 'acted',
  'claim-reminder-due': 'ignored',
  'claim-escalation-due': 'ignored',

  'evidence-attached': 'acted',
  'evidence-verified': 'acted',
  'change-requested': 'acted',
  'change-approved': 'acted',
  'change-declined': 'acted',
  ...measureFolds,
  'change-withdrawn': 'acted',
  'obstacle-raised': 'acted',
  'obstacle-escalated': 'acted',
  'obstacle-resolved': 'acted',
};

function planned(
  facts: CooperationFacts | undefined,
  { payload }: ReceivedEvent<'action-planned' | 'action-revised'>,
  on: string,
): CooperationFacts | undefined {
  if (!facts) return undefined;
  const before = facts.actions.find(({ actionId }) => actionId === payload.actionId);
  const { actionId, type, title, output, owner, counterpart, ownerMemberId, startsOn, dueOn } =
    payload;
  const action: ActionFacts = {
    actionId,
    type,
    title,
    ...(output.unit && { unit: output.unit }),
    ...(output.quantity !== undefined && { quantity: output.quantity }),
    owner,
    ...(counterpart && { counterpart }),
    liaison: ownerMemberId
      ? { memberId: ownerMemberId }
      : { missingSince: before?.liaison.missingSince ?? on },
    ...(startsOn && { startsOn }),
    ...(dueOn && { dueOn }),
    status: before?.status ?? 'PLANNED',
    ...(before?.closedOn && { closedOn: before.closedOn }),
  };
  return { ...facts, actions: replace(facts.actions, before, action) };
}

function milestonePlanned(
  facts: CooperationFacts | undefined,
  { payload }: ReceivedEvent<'milestone-planned' | 'milestone-rescheduled'>,
): CooperationFacts | undefined {
  if (!facts) return undefined;
  const before = facts.milestones.find(({ milestoneId }) => milestoneId === payload.milestoneId);
  const milestone: MilestoneFacts = {
    ...(before ?? { status: 'OPEN', everClaimed: false }),
    milestoneId: payload.milestoneId,
    actionId: payload.actionId,
    title: payload.title,
    owner: payload.owner,
    confirmers: payload.confirmers,
    dueOn: payload.dueOn,
    originalDueOn: payload.originalDueOn,
    dueChanges: payload.changes,
    evidenceRule: payload.evidenceRule,
  };
  return { ...facts, milestones: replace(facts.milestones, before, milestone) };
}

const replace = <T>(list: T[], before: T | undefined, after: T): T[] =>
  before ? list.map((each) => (each === before ? after : each)) : [...list, after];

const changePlan = (
  facts: CooperationFacts | undefined,
  how: (plan: PlanFacts) => Partial<PlanFacts>,
): CooperationFacts | undefined =>
  facts?.plan ? { ...facts, plan: { ...facts.plan, ...how(facts.plan) } } : facts;

const changeAction = (
  facts: CooperationFacts | undefined,
  actionId: string,
  how: (action: ActionFacts) => Partial<ActionFacts>,
): CooperationFacts | undefined =>
  facts && {
    ...facts,
    actions: facts.actions.map((action) =>
      action.actionId === actionId ? { ...action, ...how(action) } : action,
    ),
  };

const changeMilestone = (
  facts: CooperationFacts | undefined,
  milestoneId: string,
  how: (milestone: MilestoneFacts) => Partial<MilestoneFacts>,
): CooperationFacts | undefined =>
  facts && {
    ...facts,
    milestones: facts.milestones.map((milestone) =>
      milestone.milestoneId === milestoneId ? { ...milestone, ...how(milestone) } : milestone,
    ),
  };
