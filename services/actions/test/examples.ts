import type { OrgRef } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import type { FollowUpAction } from '../src/actions/action';
import type { Cooperation } from '../src/cooperation-reference/cooperation';
import type { Milestone } from '../src/milestones/milestone';
import type { Plan } from '../src/plans/plan';

/** One cooperation with its plan, for the specs of this service: Jateng and PNM, as in the demonstration. */
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const org = (n: number, legalParty: number, kind: OrgRef['kind'], name: string): OrgRef => ({
  organisationId: id(n),
  legalPartyId: id(legalParty),
  kind,
  name,
});

export const JATENG = org(1, 1, 'PROVINCE', 'Pemerintah Provinsi Jawa Tengah');
export const AGENCY = org(2, 1, 'OPD', 'DP3AP2KB Provinsi Jawa Tengah');
export const PNM = org(3, 3, 'BUMN', 'PT Permodalan Nasional Madani');
export const VILLAGE = org(4, 4, 'COMMUNITY_GROUP', 'Kelompok Industri Rumahan Pasar Banggi');

export const LIAISON = { memberId: id(21), ...AGENCY };
export const PARTNER = { memberId: id(31), ...PNM };

export const TODAY = '2026-11-21';

/** Somebody acts on that day, at ten in the morning in Semarang. */
export const on = (day: string): Origin => ({
  correlationId: id(90),
  actor: LIAISON.memberId,
  now: new Date(`${day}T03:00:00Z`),
});

export const cooperation: Cooperation = {
  cooperationId: id(100),
  title: 'Pembiayaan Mekaar bagi Industri Rumahan',
  leadOrg: JATENG,
  documents: [
    {
      agreementId: id(100),
      role: 'UMBRELLA',
      title: 'Pembiayaan Mekaar bagi Industri Rumahan',
      status: 'IN_FORCE',
      signedOn: '2025-10-02',
      endsOn: '2028-10-01',
      parties: [
        { org: JATENG, side: 1, executingOrganisationIds: [AGENCY.organisationId] },
        { org: PNM, side: 2, executingOrganisationIds: [] },
      ],
    },
  ],
};

/** The same cooperation with its one document in another state. */
export const cooperationThatIs = (
  change: Partial<Cooperation['documents'][number]>,
): Cooperation => ({
  ...cooperation,
  documents: cooperation.documents.map((document) => ({ ...document, ...change })),
});

export const plan: Plan = {
  planId: id(200),
  cooperationId: id(100),
  leadOrganisationId: JATENG.organisationId,
  status: 'OPEN',
  adoptions: [],
  version: 1,
};

export const action: FollowUpAction = {
  actionId: id(300),
  planId: plan.planId,
  cooperationId: plan.cooperationId,
  type: 'TRAINING',
  title: 'Pelatihan pelaku industri rumahan',
  output: { description: 'Pelaku terlatih', unit: 'orang', quantity: 120 },
  owner: AGENCY,
  counterpart: PNM,
  dueOn: '2027-03-31',
  originalDueOn: '2027-03-31',
  dueChanges: 0,
  obligationIds: [],
  complete: true,
  status: 'PLANNED',
  version: 1,
};

export const milestone: Milestone = {
  milestoneId: id(400),
  actionId: action.actionId,
  planId: plan.planId,
  cooperationId: plan.cooperationId,
  title: 'Angkatan pertama terlatih',
  dueOn: '2027-01-29',
  originalDueOn: '2027-01-29',
  dueChanges: 0,
  weight: 1,
  owner: AGENCY,
  confirmers: [PNM],
  quorum: 'ANY',
  evidenceRule: 'OPTIONAL',
  contributesTo: [],
  status: 'OPEN',
  claims: [],
  version: 1,
};

export const CLAIM = id(500);
export const EVIDENCE = { evidenceId: id(600), sha256: 'b4'.repeat(32) };

/** The milestone after the owner claimed it on that day. */
export const claimed = (day = TODAY, change: Partial<Milestone> = {}): Milestone => ({
  ...milestone,
  status: 'CLAIMED',
  currentClaimId: CLAIM,
  claims: [
    {
      claimId: CLAIM,
      no: 1,
      claimedAt: `${day}T03:00:00.000Z`,
      claimant: AGENCY,
      memberId: LIAISON.memberId,
      happenedOn: day,
      evidenceIds: [],
      answerDueOn: '2026-12-05',
      backdated: false,
      answers: [],
    },
  ],
  version: 2,
  ...change,
});
