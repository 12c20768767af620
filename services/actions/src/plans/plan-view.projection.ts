import type { OrgRef } from '@nyata/contracts';
import type { EntityManager } from 'typeorm';
import { actionViews, type ActionView } from '../actions/action-view.projection';
import { isInForce, partiesOf, type Cooperation } from '../cooperation-reference/cooperation';
import { cooperationOf } from '../cooperation-reference/cooperation.repository';
import { stateOf } from '../state';
import type { Plan } from './plan';
import { PlanRow } from './plan.entity';

/** One legal party and whether it has adopted the plan. */
export interface PartyAdoption {
  legalPartyId: string;
  name: string;
  lead: boolean;
  adoptedOn?: string;
  memberId?: string;
}

export type Hindrance = 'PLAN_CLOSED' | 'AGREEMENT_NOT_IN_FORCE' | 'NO_COMPLETE_ACTION';

export type PlanView = Omit<Plan, 'adoptions'> & {
  cooperationTitle: string;
  leadOrg: OrgRef;
  parties: OrgRef[];
  adoptions: PartyAdoption[];
  /** Why nobody can adopt it now; none = it can be adopted. */
  missing: Hindrance[];
  completeActions: number;
  actions: ActionView[];
};

/** A plan with everything that hangs under it. */
export async function planView(
  tx: EntityManager,
  planId: string,
  today: string,
): Promise<PlanView> {
  const plan: Plan = stateOf(await tx.findOneByOrFail(PlanRow, { planId }));
  const cooperation = await cooperationOf(tx, plan.cooperationId);
  const actions = await actionViews(tx, { planId }, cooperation);
  const completeActions = actions.filter(({ complete }) => complete).length;
  return {
    ...plan,
    cooperationTitle: cooperation.title,
    leadOrg: cooperation.leadOrg,
    parties: partiesOf(cooperation).map(({ org }) => org),
    adoptions: adoptionsOf(plan, cooperation),
    missing: hindrances(plan, cooperation, completeActions, today),
    completeActions,
    actions,
  };
}

function adoptionsOf(plan: Plan, cooperation: Cooperation): PartyAdoption[] {
  const lead = cooperation.leadOrg.legalPartyId;
  const names = new Map<string, string>([[lead, cooperation.leadOrg.name]]);
  // A legal party that signs itself is called by its own name, not by that of a unit.
  for (const { org } of partiesOf(cooperation))
    if (!names.has(org.legalPartyId) || org.organisationId === org.legalPartyId)
      names.set(org.legalPartyId, org.name);
  return [...names].map(([legalPartyId, name]) => {
    const adoption = plan.adoptions.find((one) => one.legalPartyId === legalPartyId);
    return {
      legalPartyId,
      name,
      lead: legalPartyId === lead,
      ...(adoption && { adoptedOn: adoption.on, memberId: adoption.memberId }),
    };
  });
}

function hindrances(
  plan: Plan,
  cooperation: Cooperation,
  completeActions: number,
  today: string,
): Hindrance[] {
  if (plan.status === 'CLOSED') return ['PLAN_CLOSED'];
  const missing: Hindrance[] = [];
  if (!isInForce(cooperation, today)) missing.push('AGREEMENT_NOT_IN_FORCE');
  if (completeActions === 0) missing.push('NO_COMPLETE_ACTION');
  return missing;
}
