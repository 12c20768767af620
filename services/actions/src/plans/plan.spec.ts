import { given } from '@nyata/testing';
import {
  AGENCY,
  cooperation,
  cooperationThatIs,
  JATENG,
  LIAISON,
  on,
  PARTNER,
  plan,
  PNM,
  TODAY,
  VILLAGE,
} from '../../test/examples';
import { adoptPlan, closePlan, openPlan, type Plan } from './plan';

const { cooperationId, planId } = plan;
const agreementId = cooperationId;

const adopting = (
  adopter: { legalPartyId: string; memberId: string },
  change: { completeActions?: number; of?: typeof cooperation } = {},
) => {
  const { completeActions = 1, of = cooperation } = change;
  return (state: Plan) =>
    adoptPlan(state, { cooperation: of, completeActions, adopter }, on(TODAY));
};

const adoptedBy = (adopter: typeof LIAISON): Plan => ({
  ...plan,
  adoptions: [{ legalPartyId: adopter.legalPartyId, memberId: adopter.memberId, on: '2026-11-01' }],
});

describe('an action plan', () => {
  it('opens for a cooperation, without adoptions', () => {
    const opened = given(cooperation)
      .when((it) => openPlan(planId, it, agreementId))
      .then([{ name: 'action-plan-opened', payload: { cooperationId, planId, agreementId } }]);
    expect(opened).toMatchObject({ status: 'OPEN', adoptions: [], version: 0 });
  });

  it('is acknowledged, not adopted, by the first party alone', () => {
    const acknowledged = given(plan)
      .when(adopting(LIAISON))
      .then([
        {
          name: 'action-plan-acknowledged',
          payload: { cooperationId, planId, legalPartyId: JATENG.legalPartyId, on: TODAY },
        },
      ]);
    expect(acknowledged.status).toBe('OPEN');
  });

  it('is adopted with the yes of the lead and of a counterpart', () => {
    const adopted = given(adoptedBy(LIAISON))
      .when(adopting(PARTNER, { completeActions: 2 }))
      .then([
        {
          name: 'action-plan-acknowledged',
          payload: { cooperationId, planId, legalPartyId: PNM.legalPartyId, on: TODAY },
        },
        {
          name: 'action-plan-adopted',
          payload: {
            cooperationId,
            planId,
            on: TODAY,
            legalPartyIds: [JATENG.legalPartyId, PNM.legalPartyId],
            completeActions: 2,
          },
        },
      ]);
    expect(adopted.status).toBe('ADOPTED');
  });

  it('waits for the lead when only counterparts said yes', () => {
    const third = { ...VILLAGE, memberId: PARTNER.memberId };
    const document = cooperation.documents[0]!;
    const of = cooperationThatIs({
      parties: [...document.parties, { org: VILLAGE, side: 3, executingOrganisationIds: [] }],
    });
    given(adoptedBy(PARTNER)).when(adopting(third, { of })).thenNamed('action-plan-acknowledged');
  });

  it('is acknowledged once more by a further party after it was adopted', () => {
    given<Plan>({ ...adoptedBy(LIAISON), status: 'ADOPTED' })
      .when(adopting(PARTNER))
      .thenNamed('action-plan-acknowledged');
  });

  it('is not adopted by the same legal party twice, whichever of its units asks', () => {
    given(adoptedBy(LIAISON))
      .when(adopting({ legalPartyId: AGENCY.legalPartyId, memberId: PARTNER.memberId }))
      .refuses('ALREADY_ADOPTED');
  });

  it('is not adopted without a complete action', () => {
    given(plan)
      .when(adopting(LIAISON, { completeActions: 0 }))
      .refuses('NO_COMPLETE_ACTION');
  });

  it('is not adopted before a document is in force', () => {
    const of = cooperationThatIs({ status: 'DRAFT' });
    given(plan).when(adopting(LIAISON, { of })).refuses('AGREEMENT_NOT_IN_FORCE');
  });

  it('is not adopted by a stranger', () => {
    given(plan)
      .when(adopting({ ...VILLAGE, memberId: PARTNER.memberId }))
      .refuses('NOT_A_PARTY');
  });

  it('closes with the last document, and nothing happens in it afterwards', () => {
    const closed = given(plan)
      .when((it) => closePlan(it, agreementId, 'AGREEMENT_WITHDRAWN'))
      .then([
        {
          name: 'action-plan-closed',
          payload: { cooperationId, planId, agreementId, reasonCode: 'AGREEMENT_WITHDRAWN' },
        },
      ]);
    given(closed).when(adopting(LIAISON)).refuses('PLAN_CLOSED');
  });
});
