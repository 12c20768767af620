import { daysAgo, registration, type Agreement } from '../support/cooperation-story';
import { pdf } from '../support/permissions/records';
import type { Story } from './contract-work-story';

/** A paper of an agreement is filed, and a better one takes its place. */
export async function papersReplaced({ offices: { officer }, cast, title }: Story): Promise<void> {
  const { agreementId, version } = await officer.do<Agreement>(
    '/api/agreements/registrations',
    registration(cast, `${title} berkas`, daysAgo(30)),
  );
  const filed = await officer.upload<{ documentId: string; version: number }>(
    `/api/agreements/${agreementId}/documents`,
    { kind: 'KAK' },
    pdf('KAK'),
    { ifMatch: version },
  );
  const { documentId, version: next } = filed.body;
  const revisions = `/api/documents/${documentId}/revisions`;
  const reason = { reason: 'Volume diperbaiki' };
  const replaced = await officer.upload(revisions, reason, pdf('KAK 2'), { ifMatch: next });
  if (replaced.status !== 201) throw new Error(JSON.stringify(replaced.body));
}
