import { randomUUID } from 'node:crypto';
import { particulars, planOf, type Agreement } from '../support/cooperation-story';
import type { Story } from './contract-work-story';

interface Pursued {
  matchId: string;
  version: number;
}

/** Two candidates are pursued: one declines, with the other an agreement is drafted. */
export async function matchesPursued({ offices, cast, title }: Story): Promise<void> {
  const { officer, agency } = offices;
  const { mappingEntryId } = await agency.do<{ mappingEntryId: string }>('/api/mapping-entries', {
    ownerOrganisationId: cast.agency,
    regionCode: '33',
    kind: 'NEED',
    affairCodes: ['2.17'],
    subjectMatter: `Penjajakan: ${title}`,
    horizonMonths: 12,
  });
  const { organisationId } = await officer.do<{ organisationId: string }>('/api/organisations', {
    name: `Koperasi Jajak ${title}`,
    kind: 'COOPERATIVE',
  });
  const pursued = (other: string) =>
    agency.do<Pursued>('/api/matches', { mappingEntryId, organisationId: other });
  const step = (match: Pursued, deed: string, body: object) =>
    agency.do<Pursued>(`/api/matches/${match.matchId}/${deed}`, body, { ifMatch: match.version });
  await step(await pursued(organisationId), 'declines', { reason: 'Belum siap tahun ini' });
  const match = await step(await pursued(cast.partner), 'contacts', { notes: 'Rapat daring' });
  await step(match, 'accords', {});
  const draft = await officer.do<Agreement>('/api/agreements', {
    ...particulars(cast, `Hasil penjajakan ${title}`),
    matchId: match.matchId,
  });
  await planOf(officer, draft.cooperationId);
}

/** One organisation closes, another turns out to be the same as a third. */
export async function organisationsClosed({ offices: { officer }, title }: Story): Promise<void> {
  const registered = (name: string) =>
    officer.do<{ organisationId: string; version: number }>('/api/organisations', {
      name: `${name} ${title}`,
      kind: 'COOPERATIVE',
      registrationNo: randomUUID(),
    });
  const step = (id: string, deed: string, body: object, ifMatch: number) =>
    officer.do<{ version: number }>(`/api/organisations/${id}/${deed}`, body, { ifMatch });
  const closing = await registered('Koperasi Tutup');
  const verified = await step(closing.organisationId, 'verifications', {}, closing.version);
  await step(
    closing.organisationId,
    'deactivations',
    { reason: 'Dibubarkan oleh rapat anggota' },
    verified.version,
  );
  const [double, survivor] = [
    await registered('Koperasi Ganda'),
    await registered('Koperasi Asli'),
  ];
  await step(
    double.organisationId,
    'mergers',
    { survivorOrganisationId: survivor.organisationId, reason: 'Akta yang sama' },
    double.version,
  );
}
