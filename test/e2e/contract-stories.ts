import { eventually } from '@nyata/testing';
import {
  adoptByBoth,
  assessmentOf,
  claim,
  daysAgo,
  draftAndSign,
  particulars,
  planAction,
  planOf,
  registration,
  type Agreement,
} from '../support/cooperation-story';
import type { Offices } from '../support/offices';
import type { Story } from './contract-work-story';

export { claimsTalkedAbout, workEnded } from './contract-answers-story';
export { dutiesAndEnds, lifeChanged, termsChanged } from './contract-life-story';
export { figuresTold } from './contract-measures-story';
export { papersReplaced } from './contract-papers-story';
export { matchesPursued, organisationsClosed } from './contract-partners-story';
export {
  centreAsked,
  councilAsked,
  executionBegun,
  offersAnswered,
  stageSkipped,
} from './contract-procedure-story';
export { workChanged } from './contract-work-story';

interface MappingEntry {
  mappingEntryId: string;
  version: number;
}

/** A draft goes through its procedure to the signatures. */
export const agreementSigned = ({ offices: { officer }, cast, title }: Story) =>
  draftAndSign(officer, cast, title);

/** An old agreement that nothing had followed comes to life. */
export async function ceremonyEnded({ offices, cast, title }: Story): Promise<void> {
  const { officer, agency, partner } = offices;
  const { cooperationId } = await officer.do<Agreement>(
    '/api/agreements/registrations',
    registration(cast, `${title} lama`, daysAgo(415)),
  );
  await assessmentOf(officer, cooperationId, ({ verdict }) => verdict === 'CEREMONIAL', 60_000);
  const milestone = await planAction(agency, cast, cooperationId, title);
  await adoptByBoth(offices, cooperationId);
  const { currentClaimId } = await claim(agency, milestone);
  await partner.do(`/api/milestones/${milestone.milestoneId}/confirmations`, {
    claimId: currentClaimId,
  });
  await assessmentOf(officer, cooperationId, ({ verdict }) => verdict !== 'CEREMONIAL', 60_000);
}

/** A liaison is appointed, and leaves. */
export async function liaisonLeft({ offices: { officer }, cast, title }: Story): Promise<void> {
  const { memberId, version } = await officer.do<{ memberId: string; version: number }>(
    '/api/members',
    {
      organisationId: cast.partner,
      roles: ['partner-liaison'],
      displayName: 'Penghubung',
      email: `${title.replaceAll(' ', '-').toLowerCase()}@specs.example`,
    },
  );
  await officer.do(
    `/api/members/${memberId}/departures`,
    { reason: 'Pindah tugas' },
    { ifMatch: version },
  );
}

/** A need is dropped and taken up again; a draft made from it is withdrawn, with which its plan closes. */
export async function draftWithdrawn({ offices, cast, title }: Story): Promise<void> {
  const { officer, head, agency } = offices;
  let entry = await agency.do<MappingEntry>('/api/mapping-entries', {
    ownerOrganisationId: cast.agency,
    regionCode: '33',
    kind: 'NEED',
    affairCodes: ['2.17'],
    subjectMatter: `Kebutuhan: ${title}`,
    horizonMonths: 12,
    planLinks: [{ docType: 'RKPD', code: '2.17.04' }],
  });
  const path = `/api/mapping-entries/${entry.mappingEntryId}`;
  const step = async (by: Offices['officer'], deed: string, body: object) =>
    (entry = await by.do<MappingEntry>(`${path}/${deed}`, body, { ifMatch: entry.version }));
  await step(agency, 'drops', { reason: 'Tertangani program lain' });
  await step(agency, 'reopenings', { reason: 'Program itu dihentikan' });
  await step(officer, 'verifications', {});
  await step(head, 'prioritisations', { priorityScore: 70 });
  // What was just decided about the entry reaches agreements within moments.
  const draft = await eventually(() =>
    officer.do<Agreement>('/api/agreements', {
      ...particulars(cast, title),
      mappingEntryIds: [entry.mappingEntryId],
    }),
  );
  await planOf(officer, draft.cooperationId);
  await officer.do(
    `/api/agreements/${draft.agreementId}/withdrawals`,
    { reason: 'Mitra mengundurkan diri' },
    { ifMatch: draft.version },
  );
}

/** An organisation gets a short name. */
export async function organisationRevised({ offices: { officer }, title }: Story): Promise<void> {
  const { organisationId, version } = await officer.do<{
    organisationId: string;
    version: number;
  }>('/api/organisations', { name: `Koperasi ${title}`, kind: 'COOPERATIVE' });
  await officer.do(
    `/api/organisations/${organisationId}/revisions`,
    { shortName: title },
    { ifMatch: version },
  );
}
