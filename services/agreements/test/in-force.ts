import type { DocumentKind, OrganisationKind } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import type { Agreement } from '../src/agreements/agreement';
import { register, type SignedElsewhere } from '../src/agreements/registration';
import { fileDocument } from '../src/documents/filing';

/** Who acts, and when. */
export const by: Origin = {
  correlationId: 'c',
  actor: 'officer',
  actorRole: 'bureau-head',
  now: new Date('2026-03-02T02:00:00Z'),
};
export const TODAY = '2026-03-02';
export const ENDS_ON = '2026-06-30';

const party = (partyId: string, kind: OrganisationKind, side: number) => ({
  partyId,
  org: { organisationId: partyId, legalPartyId: partyId, kind, name: partyId },
  side,
  executing: [],
  signatoryOffice: 'Pimpinan',
});

/** An umbrella between a province and a company, signed on 2025-07-01 and in force until 2026-06-30. */
export function inForce(changes: Partial<SignedElsewhere> = {}): Agreement {
  const parties = [party('jateng', 'PROVINCE', 1), party('pnm', 'BUMN', 2)];
  const input: SignedElsewhere = {
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
    term: { startsOn: '2025-07-01', endsOn: ENDS_ON },
    acknowledgedOverlap: false,
    numbers: [],
    signedOn: '2025-07-01',
    origin: 'REGISTERED',
    ...changes,
  };
  const known = {
    lead: { kind: 'PROVINCE', regionCode: '33' } as const,
    others: [{ kind: 'BUMN' as const }],
  };
  return register(input, known, by).state;
}

/** A paper on file whose id is its kind, or the one that is given. */
export const withPaper = (
  agreement: Agreement,
  kind: DocumentKind,
  documentId: string = kind,
): Agreement => {
  const filing = {
    documentId,
    kind,
    fileName: 'berkas.pdf',
    sha256: 'a'.repeat(64),
    sizeBytes: 1,
    mime: 'application/pdf',
    confidentiality: 'PARTIES' as const,
  };
  return fileDocument(agreement, filing, by).state;
};
