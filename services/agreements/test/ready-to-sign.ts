import type { DocumentKind, OrganisationKind } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import type { Agreement } from '../src/agreements/agreement';
import { draft, type Particulars } from '../src/agreements/drafting';
import { fileDocument } from '../src/documents/filing';
import { policyOf } from '../src/procedures/policy';
import { completeStage, startProcedure } from '../src/procedures/stages';

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

/** A draft whose procedure has come to the signing stage, if the law lets it. */
export function readyToSign(
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
  return throughStages(startProcedure(drafted, policyAtStart(drafted), by).state);
}

const policyAtStart = (agreement: Agreement) => policyOf(agreement, '2026-03-02');

export const rulesOf = (agreement: Agreement) => policyAtStart(agreement).rules;

function throughStages(started: Agreement): Agreement {
  const { rules } = policyAtStart(started);
  return rules.reduce(
    (agreement, { stageId, signing, requiredDocumentKinds, conditionalDocuments }) => {
      if (
        signing ||
        agreement.procedure!.stages.find((s) => s.stageId === stageId)?.status !== 'OPEN'
      )
        return agreement;
      if (stageId === 'COUNCIL_APPROVAL') return agreement;
      const papers = [...requiredDocumentKinds, ...(conditionalDocuments?.kinds ?? [])];
      const filed = papers.reduce(withPaper, agreement);
      return completeStage(filed, { stageId }, policyAtStart(agreement), by).state;
    },
    started,
  );
}

/** A paper of that kind on file. */
export const withPaper = (agreement: Agreement, kind: DocumentKind): Agreement => {
  const filing = {
    documentId: `doc-${kind}`,
    kind,
    fileName: 'berkas.pdf',
    sha256: 'a'.repeat(64),
    sizeBytes: 1,
    mime: 'application/pdf',
    confidentiality: 'PARTIES' as const,
  };
  return fileDocument(agreement, filing, by).state;
};
