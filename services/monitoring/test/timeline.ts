import type { CooperationType, OrganisationKind, OrgRef } from '@nyata/contracts';
import { addDays } from '@nyata/kernel';
import type {
  ActionFacts,
  CooperationFacts,
  DocumentFacts,
  MilestoneFacts,
} from '../src/assessment/facts';

/** Facts by hand, for specs: what happened on which day, in the words of the domain. */
export type Change = (facts: CooperationFacts, on: string) => CooperationFacts;

/** A day and what a member did on it; `system` steps were done by nobody. */
export interface Step {
  on: string;
  changes: Change[];
  system?: boolean;
}

export const org = (name: string, kind: OrganisationKind, legalParty = name): OrgRef => ({
  organisationId: name,
  legalPartyId: legalParty,
  kind,
  name,
});

export const JATENG = org('Pemprov Jateng', 'PROVINCE');
export const AGENCY = org('Disperindag Jateng', 'OPD', JATENG.organisationId);
export const PARTNER = org('Mitra', 'BUMN');

/** What is known of a cooperation on a day: everything that happened up to it. */
export function factsOn(type: CooperationType, steps: Step[], day: string): CooperationFacts {
  const past = steps.filter(({ on }) => on <= day);
  const start: CooperationFacts = {
    cooperationId: 'cooperation',
    cooperationType: type,
    title: 'Kerja sama',
    leadOrg: JATENG,
    initiatorOrg: AGENCY,
    affairCodes: ['2.08'],
    parties: [
      {
        org: JATENG,
        side: 1,
        executingOrganisationIds: [AGENCY.organisationId],
        regionCode: '33',
        since: '2020-01-01',
      },
      { org: PARTNER, side: 2, executingOrganisationIds: [], since: '2020-01-01' },
    ],
    documents: [],
    actions: [],
    milestones: [],
    knownSince: past[0]?.on ?? day,
    councilWaits: [],
    centralWaits: [],
    suspensions: [],
  };
  return past.reduce((facts, { on, changes, system }) => {
    const changed = changes.reduce((current, change) => change(current, on), facts);
    return system ? changed : { ...changed, lastActed: { on, eventId: `event of ${on}` } };
  }, start);
}

/** A signed document, with an officer who is responsible for it. */
export const signed =
  (documentKind: DocumentFacts['documentKind'], more: Partial<DocumentFacts> = {}): Change =>
  (facts, on) => ({
    ...facts,
    documents: [
      ...facts.documents,
      {
        agreementId: `${documentKind} ${facts.documents.length + 1}`,
        role: documentKind === 'PKS' ? 'IMPLEMENTING' : 'UMBRELLA',
        documentKind,
        title: documentKind,
        status: 'IN_FORCE',
        startsOn: on,
        signedOn: on,
        officer: { memberId: 'officer' },
        ...more,
      },
    ],
    plan: facts.plan ?? { planId: 'plan', acknowledgedBy: [], closed: false },
  });

export const documents =
  (change: Partial<DocumentFacts>): Change =>
  (facts) => ({ ...facts, documents: facts.documents.map((each) => ({ ...each, ...change })) });

export const workPlanFiled: Change = (facts, on) => documents({ workPlanFiledOn: on })(facts, on);

export const planAdopted: Change = (facts, on) => ({
  ...facts,
  plan: {
    planId: 'plan',
    adoptedOn: on,
    acknowledgedBy: [JATENG.legalPartyId, PARTNER.legalPartyId],
    closed: false,
  },
});

/** A complete action with its milestones `<id>.1`, `<id>.2` ... due on the given days. */
export const planned =
  (id: string, dueOn: string, milestonesDueOn: string[], more: Partial<ActionFacts> = {}): Change =>
  (facts) => ({
    ...facts,
    actions: [
      ...facts.actions,
      {
        actionId: id,
        type: 'TRAINING',
        title: id,
        unit: 'orang',
        quantity: 40,
        owner: AGENCY,
        counterpart: PARTNER,
        liaison: { memberId: 'liaison' },
        dueOn,
        status: 'PLANNED',
        ...more,
      },
    ],
    milestones: [
      ...facts.milestones,
      ...milestonesDueOn.map(
        (due, index): MilestoneFacts => ({
          milestoneId: `${id}.${index + 1}`,
          actionId: id,
          title: `${id}.${index + 1}`,
          owner: AGENCY,
          confirmers: [PARTNER],
          dueOn: due,
          originalDueOn: due,
          dueChanges: 0,
          evidenceRule: 'OPTIONAL',
          status: 'OPEN',
          everClaimed: false,
        }),
      ),
    ],
  });

export const milestone =
  (
    id: string,
    change: (milestone: MilestoneFacts, on: string) => Partial<MilestoneFacts>,
  ): Change =>
  (facts, on) => ({
    ...facts,
    milestones: facts.milestones.map((each) =>
      each.milestoneId === id ? { ...each, ...change(each, on) } : each,
    ),
  });

export const claimed = (id: string, more: Partial<MilestoneFacts['claim']> = {}): Change =>
  milestone(id, (_, on) => ({
    status: 'CLAIMED',
    everClaimed: true,
    claim: {
      claimId: `claim of ${id}`,
      claimedOn: on,
      answerDueOn: addDays(on, 14),
      happenedOn: on,
      evidence: 1,
      claimant: AGENCY,
      backdated: false,
      ...more,
    },
  }));

/** Claimed and confirmed by the counterpart on the same day. */
export const confirmed =
  (id: string, by: OrgRef = PARTNER, claim: Partial<MilestoneFacts['claim']> = {}): Change =>
  (facts, on) =>
    milestone(id, () => ({
      status: 'CONFIRMED',
      confirmation: { on, eventId: `confirmed ${id}`, by, claimant: AGENCY, channel: 'ACCOUNT' },
    }))(claimed(id, claim)(facts, on), on);

export const action =
  (id: string, change: Partial<ActionFacts>): Change =>
  (facts) => ({
    ...facts,
    actions: facts.actions.map((each) => (each.actionId === id ? { ...each, ...change } : each)),
  });
