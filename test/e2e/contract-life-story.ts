import { addDays } from '@nyata/kernel';
import { daysAgo, registration, today, type Agreement } from '../support/cooperation-story';
import { Walk } from './contract-walk';
import type { Story } from './contract-work-story';

interface Signed extends Agreement {
  amendments: { amendmentId: string; status: string }[];
  obligations: { obligationId: string }[];
}

const registered = async (
  { offices: { officer }, cast, title }: Story,
  name: string,
  on = today(),
) =>
  Walk.of(
    officer,
    await officer.do<Agreement>(
      '/api/agreements/registrations',
      registration(cast, `${title} ${name}`, on),
    ),
  );

/** An agreement stands still for a while, is corrected, and comes to rest on a declared framework. */
export async function lifeChanged(story: Story): Promise<void> {
  const { head } = story.offices;
  const walk = await registered(story, 'berubah', daysAgo(30));
  const documentId = await walk.files('MINUTES');
  await walk.does('suspensions', { on: today(), reason: 'Bencana banjir', documentId });
  await walk.does('resumptions', { on: today(), reason: 'Banjir surut' });
  await walk.does('corrections', {
    ...{ field: 'subjectMatter', value: ['Pembiayaan dan pelatihan usaha'] },
    reason: 'Salah ketik',
  });
  const framework = { reason: 'Payung koordinasi', reviewOn: addDays(today(), 300) };
  await walk.does('framework-declarations', framework, head);
  await walk.does('framework-liftings', { reason: 'Rencana aksi disusun' }, head);
}

/** One amendment is given up, one changes the scope, one prolongs the term. */
export async function termsChanged(story: Story): Promise<void> {
  const walk = await registered(story, 'diadendum', daysAgo(30));
  const drafted = async (kind: string, changes: object): Promise<string> => {
    const { amendments } = await walk.does<Signed>('amendments', {
      ...{ kind, addsBurden: false, changes: { summary: 'Disepakati kedua pihak', ...changes } },
    });
    return amendments.at(-1)!.amendmentId;
  };
  const given = await drafted('SCOPE', { scope: ['Pelatihan'] });
  await walk.does(`amendments/${given}/withdrawals`, { reason: 'Tidak jadi' });
  const { parties } = await walk.read();
  const signed = async (amendmentId: string) =>
    walk.does(`amendments/${amendmentId}/signings`, {
      no: '415.4/9',
      signatures: parties.map(({ partyId }) => ({ partyId, signedOn: today() })),
      documentIds: [await walk.files('AMENDMENT')],
    });
  await signed(await drafted('SCOPE', { scope: ['Pembiayaan', 'Pelatihan', 'Pemasaran'] }));
  await signed(await drafted('EXTENSION', { endsOn: addDays(today(), 5 * 365) }));
}

/** Two duties are written down and one is let go; a registration in error is void; an old one ends by its papers. */
export async function dutiesAndEnds(story: Story): Promise<void> {
  const { head } = story.offices;
  const walk = await registered(story, 'berkewajiban');
  const [party] = (await walk.read()).parties;
  const { obligations } = await walk.does<Signed>('obligations', {
    ...{ clause: 'Pasal 5 ayat (2)', text: 'Menyediakan pelatih', obligorPartyId: party!.partyId },
  });
  await walk.does(
    `obligations/${obligations[0]!.obligationId}/waivers`,
    { reason: 'Sudah dipenuhi pihak lain' },
    head,
  );
  await walk.does('voidings', { reason: 'Terdaftar dua kali' }, head);
  const old = await registered(story, 'lama', daysAgo(4 * 365));
  const documentIds = [await old.files('OTHER')];
  await old.does(
    'endings',
    { on: today(), disposition: 'CLOSED_ACHIEVED', basis: 'LEGACY_EVIDENCE', documentIds },
    head,
  );
}
