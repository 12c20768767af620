import type { EventsOf } from '@nyata/contracts';
import { defineWords } from '../language/define-words';

type Part =
  | 'beginning'
  | 'stages'
  | 'offer'
  | 'council'
  | 'centre'
  | 'signatures'
  | 'documents'
  | 'data'
  | 'amendments'
  | 'obligations'
  | 'officer'
  | 'framework'
  | 'pause'
  | 'ending';

/** Which part of an agreement an event changes, for whoever was overtaken. */
export const CHANGED_PART: Record<EventsOf<'agreements'>, Part> = {
  'agreement-drafted': 'beginning',
  'agreement-registered': 'beginning',
  'procedure-started': 'stages',
  'stage-entered': 'stages',
  'stage-completed': 'stages',
  'stage-skipped': 'stages',
  'stage-returned': 'stages',
  'offer-sent': 'offer',
  'offer-accepted': 'offer',
  'offer-declined': 'offer',
  'council-approval-requested': 'council',
  'council-approval-granted': 'council',
  'council-approval-refused': 'council',
  'council-approval-deemed': 'council',
  'council-approval-waived': 'council',
  'central-approval-requested': 'centre',
  'central-approval-granted': 'centre',
  'central-approval-refused': 'centre',
  'signature-recorded': 'signatures',
  'signature-completed': 'signatures',
  'agreement-signed': 'signatures',
  'document-filed': 'documents',
  'document-replaced': 'documents',
  'agreement-particulars-corrected': 'data',
  'amendment-drafted': 'amendments',
  'amendment-withdrawn': 'amendments',
  'agreement-amended': 'amendments',
  'agreement-extended': 'amendments',
  'obligation-recorded': 'obligations',
  'obligation-waived': 'obligations',
  'responsible-officer-assigned': 'officer',
  'framework-only-declared': 'framework',
  'framework-only-lifted': 'framework',
  'agreement-suspended': 'pause',
  'agreement-resumed': 'pause',
  'agreement-expiry-approached': 'ending',
  'agreement-expired': 'ending',
  'agreement-terminated': 'ending',
  'agreement-ended': 'ending',
  'agreement-withdrawn': 'ending',
  'agreement-voided': 'ending',
};

export const changeWords = defineWords({
  id: {
    title: 'Sudah diubah orang lain; belum ada yang tersimpan dari Anda',
    by: (who: string, time: string, what: string) => `${who}, ${time}: ${what}`,
    you: 'Anda sendiri, di jendela lain',
    someone: 'petugas lain',
    system: 'sistem',
    part: {
      beginning: 'pencatatan',
      stages: 'tahapan',
      offer: 'penawaran',
      council: 'persetujuan DPRD',
      centre: 'persetujuan pemerintah pusat',
      signatures: 'tanda tangan',
      documents: 'dokumen',
      data: 'data',
      amendments: 'perubahan naskah',
      obligations: 'kewajiban',
      officer: 'penanggung jawab',
      framework: 'payung kerangka',
      pause: 'penangguhan',
      ending: 'pengakhiran',
    } satisfies Record<Part, string>,
    compared: 'Isian yang sama-sama diubah',
    field: 'Isian',
    stored: 'Tersimpan sekarang',
    own: 'Isian Anda',
    takeStored: 'Pakai yang tersimpan',
    carryOn:
      'Keadaan terbaru sudah dimuat dan isian Anda tetap ada. Periksa, lalu kirim lagi untuk melanjutkan.',
  },
  en: {
    title: 'Somebody else changed this; nothing of yours is saved yet',
    by: (who: string, time: string, what: string) => `${who}, ${time}: ${what}`,
    you: 'you, in another window',
    someone: 'another officer',
    system: 'the system',
    part: {
      beginning: 'the record itself',
      stages: 'stages',
      offer: 'the offer',
      council: 'the approval of the council',
      centre: 'the approval of the central government',
      signatures: 'signatures',
      documents: 'documents',
      data: 'data',
      amendments: 'amendments',
      obligations: 'obligations',
      officer: 'the responsible officer',
      framework: 'the framework declaration',
      pause: 'the suspension',
      ending: 'the ending',
    },
    compared: 'Fields that you both changed',
    field: 'Field',
    stored: 'Stored now',
    own: 'Yours',
    takeStored: 'Take the stored one',
    carryOn:
      'The latest state has been loaded and what you typed is still here. Check it, then send again to carry on.',
  },
});
