import { refusal, type PlanClosingReason, type PlanStatus } from '@nyata/contracts';
import { businessDate, type Origin } from '@nyata/kernel';
import { isInForce, legalPartyIdsOf, type Cooperation } from '../cooperation-reference/cooperation';
import type { Decision } from '../decision';

export interface Adoption {
  legalPartyId: string;
  memberId: string;
  on: string;
}

/** The one action plan of a cooperation. OPEN -> ADOPTED (lead and a counterpart) -> CLOSED. */
export interface Plan {
  planId: string;
  cooperationId: string;
  leadOrganisationId: string;
  status: PlanStatus;
  adoptions: Adoption[];
  version: number;
}

/** The plan opens with the cooperation's first document, long before anybody signs. */
export function openPlan(
  planId: string,
  cooperation: Cooperation,
  agreementId: string,
): Decision<Plan> {
  const { cooperationId, leadOrg } = cooperation;
  return {
    state: {
      planId,
      cooperationId,
      leadOrganisationId: leadOrg.organisationId,
      status: 'OPEN',
      adoptions: [],
      version: 0,
    },
    events: [{ name: 'action-plan-opened', payload: { cooperationId, planId, agreementId } }],
  };
}

export function requireOpenPlan(plan: Pick<Plan, 'status'>): void {
  if (plan.status === 'CLOSED') throw refusal('PLAN_CLOSED');
}

/** One legal party says yes; with the lead's and a counterpart's yes the plan is adopted. */
export function adoptPlan(
  plan: Plan,
  command: {
    cooperation: Cooperation;
    completeActions: number;
    adopter: { legalPartyId: string; memberId: string };
  },
  by: Origin,
): Decision<Plan> {
  const { cooperation, completeActions, adopter } = command;
  const { cooperationId, planId } = plan;
  const on = businessDate(by.now);
  requireOpenPlan(plan);
  const parties = [...legalPartyIdsOf(cooperation), cooperation.leadOrg.legalPartyId];
  if (!parties.includes(adopter.legalPartyId)) throw refusal('NOT_A_PARTY');
  const earlier = plan.adoptions.find(({ legalPartyId }) => legalPartyId === adopter.legalPartyId);
  if (earlier) throw refusal('ALREADY_ADOPTED', { on: earlier.on });
  if (!isInForce(cooperation, on)) throw refusal('AGREEMENT_NOT_IN_FORCE');
  if (completeActions === 0) throw refusal('NO_COMPLETE_ACTION');

  const adoptions = [...plan.adoptions, { ...adopter, on }];
  const legalPartyIds = adoptions.map(({ legalPartyId }) => legalPartyId);
  const adoptedNow =
    plan.status === 'OPEN' &&
    legalPartyIds.includes(cooperation.leadOrg.legalPartyId) &&
    legalPartyIds.length > 1;
  const decision: Decision<Plan> = {
    state: { ...plan, adoptions, status: adoptedNow ? 'ADOPTED' : plan.status },
    events: [
      {
        name: 'action-plan-acknowledged',
        payload: { cooperationId, planId, legalPartyId: adopter.legalPartyId, on },
      },
    ],
  };
  if (adoptedNow)
    decision.events.push({
      name: 'action-plan-adopted',
      payload: { cooperationId, planId, on, legalPartyIds, completeActions },
    });
  return decision;
}

/** Nothing is left to plan for: every document was withdrawn. */
export function closePlan(
  plan: Plan,
  agreementId: string,
  reasonCode: PlanClosingReason,
): Decision<Plan> {
  requireOpenPlan(plan);
  const { cooperationId, planId } = plan;
  return {
    state: { ...plan, status: 'CLOSED' },
    events: [
      { name: 'action-plan-closed', payload: { cooperationId, planId, agreementId, reasonCode } },
    ],
  };
}
