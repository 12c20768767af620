import type { DocumentKind, OrganisationKind } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import type { Agreement } from '../src/agreements/agreement';
import { draft, type Particulars } from '../src/agreements/drafting';
import { fileDocument, type Filing } from '../src/documents/filing';
import { policyOf } from '../src/procedures/policy';
import { SHIPPED_PROCEDURES } from '@nyata/reference';
import type { Acting } from '../src/procedures/acting';
import { sendOffer } from '../src/procedures/offer';
import { answerOffer } from '../src/procedures/offer-answer';
import { papersFor } from '../src/procedures/papers';
import { completeStage } from '../src/procedures/stages';
import { startProcedure } from '../src/procedures/starting';

/** Who acts, and when. */
export const by: Origin = {
  correlationId: 'c',
  actor: 'officer',
  now: new Date('2026-03-02T02:00:00Z'),
};
const org = (organisationId: string, kind: OrganisationKind) => ({
  organisationId,
  legalPartyId: organisationId,
  kind,
  name: organisationId,
});
const party = (partyId: string, kind: OrganisationKind, side: number) => ({
  partyId,
  org: org(partyId, kind),
  side,
  executing: [],
  signatoryOffice: 'Pimpinan',
});

/** An officer of the lead's bureau. */
export const officer: Acting = { legalPartyId: 'jateng', roles: ['bureau-officer'] };
/** Whoever speaks for the other side. */
export const partner: Acting = { legalPartyId: 'other', roles: ['partner-liaison'] };

/** A draft whose procedure has come to the signing stage, if the law lets it. */
export const readyToSign = (
  other: OrganisationKind,
  changes: Partial<Particulars> = {},
): Agreement => throughStages(startedWith(other, changes));

/** A draft that has just entered its procedure. */
export function startedWith(
  other: OrganisationKind,
  changes: Partial<Particulars> = {},
): Agreement {
  const parties = [party('jateng', 'PROVINCE', 1), party('other', other, 2)];
  const input: Particulars = {
    agreementId: 'a',
    role: 'UMBRELLA',
    documentKind: 'JOINT_AGREEMENT',
    title: 'Judul',
    subjectMatter: 'Objek',
    scope: ['Lingkup'],
    affairCodes: ['2.08'],
    mappingEntryIds: [],
    leadOrg: parties[0]!.org,
    initiatorOrg: parties[0]!.org,
    parties,
    term: { startsOn: '2026-04-01', endsOn: '2029-03-31' },
    acknowledgedOverlap: false,
    ...changes,
  };
  const umbrella: Agreement | undefined =
    input.role === 'IMPLEMENTING'
      ? { ...readyToSign(other), agreementId: 'kb', status: 'IN_FORCE' }
      : undefined;
  const known = {
    lead: { kind: 'PROVINCE', regionCode: '33' } as const,
    others: [{ kind: other }],
    umbrella,
  };
  const drafted = draft(input, known, by).state;
  return startProcedure(drafted, policyAtStart(drafted), by).state;
}

const policyAtStart = (agreement: Agreement) =>
  policyOf(agreement, '2026-03-02', SHIPPED_PROCEDURES);

export const rulesOf = (agreement: Agreement) => policyAtStart(agreement).rules;
export { policyAtStart };

/** Every stage that can be done before the signatures; the council and the centre are left to the specs. */
function throughStages(started: Agreement): Agreement {
  const policy = policyAtStart(started);
  return policy.rules.reduce((agreement, rule) => {
    const { stageId, closedBy = 'HAND' } = rule;
    const isOpen = agreement.procedure!.stages.some(
      (stage) => stage.stageId === stageId && stage.status === 'OPEN',
    );
    if (!isOpen || !['HAND', 'OFFER'].includes(closedBy)) return agreement;
    const filed = papersFor(rule, agreement).reduce(withPaper, agreement);
    if (closedBy === 'OFFER') return throughOffer(filed);
    return completeStage(filed, { stageId }, policy, officer, by).state;
  }, started);
}

function throughOffer(agreement: Agreement): Agreement {
  const policy = policyAtStart(agreement);
  const offer = { direction: 'OUT', letterNo: '415.4/1' } as const;
  const { state } = sendOffer(agreement, offer, policy, officer, by);
  return answerOffer(state, { answer: 'ACCEPT' }, policy, partner, by).state;
}

/** A paper of that kind, as it is filed. */
export const filingOf = (kind: DocumentKind): Filing => ({
  documentId: `doc-${kind}`,
  kind,
  fileName: 'berkas.pdf',
  sha256: 'a'.repeat(64),
  sizeBytes: 1,
  mime: 'application/pdf',
  confidentiality: 'PARTIES',
});

/** A paper of that kind on file. */
export const withPaper = (agreement: Agreement, kind: DocumentKind): Agreement =>
  fileDocument(agreement, filingOf(kind), by).state;
