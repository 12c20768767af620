import { given } from '@nyata/testing';
import { action, AGENCY, claimed, JATENG, milestone, PNM } from '../../test/examples';
import { planMilestone, rescheduleMilestone } from './milestone';

const { cooperationId, milestoneId, actionId } = milestone;
const particulars = {
  title: milestone.title,
  dueOn: milestone.dueOn,
  weight: 1,
  owner: AGENCY,
  confirmers: [PNM],
  quorum: 'ANY' as const,
  evidenceRule: 'REQUIRED' as const,
  quantity: 40,
  unit: 'orang',
  contributesTo: [],
};
const facts = {
  cooperationId,
  milestoneId,
  actionId,
  ...particulars,
  originalDueOn: milestone.dueOn,
  changes: 0,
};
const change = {
  dueOn: '2027-02-26',
  reasonCode: 'PERSONNEL' as const,
  changeRequestId: '01980000-0000-7000-8000-000000000700',
};

describe('a milestone', () => {
  it('is planned with who confirms it and what evidence it needs', () => {
    const planned = given(action)
      .when((it) => planMilestone({ ...particulars, milestoneId, action: it }))
      .then([{ name: 'milestone-planned', payload: facts }]);
    expect(planned).toMatchObject({ status: 'OPEN', claims: [], originalDueOn: milestone.dueOn });
  });

  it("is never confirmed by the owner's own legal party", () => {
    given(action)
      .when((it) =>
        planMilestone({ ...particulars, confirmers: [PNM, JATENG], milestoneId, action: it }),
      )
      .refuses('CONFIRMER_SAME_PARTY', '/confirmerOrganisationIds');
  });

  it('is not added to a completed action', () => {
    given({ ...action, status: 'COMPLETED' as const })
      .when((it) => planMilestone({ ...particulars, milestoneId, action: it }))
      .refuses('ACTION_CLOSED');
  });

  it('moves by an approved request; the date first promised stays', () => {
    const { dueOn, ...reason } = change;
    const moved = given({ ...milestone, ...particulars })
      .when((it) => rescheduleMilestone(it, change))
      .then([
        { name: 'milestone-rescheduled', payload: { ...facts, dueOn, changes: 1, ...reason } },
      ]);
    expect(moved).toMatchObject({ originalDueOn: milestone.dueOn, dueChanges: 1 });
  });

  it('does not move while its claim waits for an answer', () => {
    given(claimed())
      .when((it) => rescheduleMilestone(it, change))
      .refuses('MILESTONE_NOT_OPEN');
  });
});
