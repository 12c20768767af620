import type { Told } from './story-words';

const part = (before: string, text: string, after = '') => (text ? `${before}${text}${after}` : '');
const because = (t: Told) => part(': ', t('reason'));

/** The way to the signatures: stages, offers and their answers, approvals. */
export const procedureLines = {
  id: {
    'stage-skipped': (t: Told) => `Tahap ${t('stageId')} dilewati${because(t)}.`,
    'stage-returned': (t: Told) =>
      `Tahap ${t('stageId')} dikembalikan ke ${t('returnedTo')}${because(t)}.`,
    'stage-entered': (t: Told) => `Tahap ${t('stageId')} dimulai pada ${t('on')}.`,
    'offer-sent': (t: Told) =>
      `Penawaran ${t('letterNo')} disampaikan kepada ${t('to')}${part(', dijawab paling lambat ', t('replyDueOn'))}${part('. Usulan: ', t('proposal'))}.`,
    'offer-accepted': (t: Told) => `${t('by')} menerima penawaran pada ${t('on')}.`,
    'offer-declined': (t: Told) => `${t('by')} menolak penawaran pada ${t('on')}${because(t)}.`,
    'council-approval-requested': (t: Told) =>
      `Persetujuan DPRD diminta pada ${t('on')}${part(' dengan surat ', t('no'))}.`,
    'council-approval-granted': (t: Told) =>
      `DPRD menyetujui pada ${t('on')}${part(', nomor ', t('no'))}.`,
    'council-approval-refused': (t: Told) =>
      `DPRD menolak pada ${t('on')}${part(', nomor ', t('no'))}${because(t)}.`,
    'council-approval-deemed': (t: Told) =>
      `Persetujuan DPRD dianggap diberikan pada ${t('on')}. Catatan hukum: ${t('reason')}.`,
    'council-approval-waived': (t: Told) =>
      `Kepala biro menetapkan persetujuan DPRD tidak diperlukan${because(t)}.`,
    'central-approval-requested': (t: Told) =>
      `Persetujuan ${t('authority')} diminta pada ${t('on')}${part(' dengan surat ', t('no'))}.`,
    'central-approval-granted': (t: Told) =>
      `${t('authority')} menyetujui pada ${t('on')}${part(', nomor ', t('no'))}.`,
    'central-approval-refused': (t: Told) =>
      `${t('authority')} menolak pada ${t('on')}${because(t)}.`,
  },
  en: {
    'stage-skipped': (t: Told) => `The stage ${t('stageId')} was skipped${because(t)}.`,
    'stage-returned': (t: Told) =>
      `The stage ${t('stageId')} was returned to ${t('returnedTo')}${because(t)}.`,
    'stage-entered': (t: Told) => `The stage ${t('stageId')} began on ${t('on')}.`,
    'offer-sent': (t: Told) =>
      `The offer ${t('letterNo')} went to ${t('to')}${part(', to be answered by ', t('replyDueOn'))}${part('. Proposal: ', t('proposal'))}.`,
    'offer-accepted': (t: Told) => `${t('by')} accepted the offer on ${t('on')}.`,
    'offer-declined': (t: Told) => `${t('by')} declined the offer on ${t('on')}${because(t)}.`,
    'council-approval-requested': (t: Told) =>
      `The council’s approval was requested on ${t('on')}${part(' by letter ', t('no'))}.`,
    'council-approval-granted': (t: Told) =>
      `The council approved on ${t('on')}${part(', number ', t('no'))}.`,
    'council-approval-refused': (t: Told) =>
      `The council refused on ${t('on')}${part(', number ', t('no'))}${because(t)}.`,
    'council-approval-deemed': (t: Told) =>
      `The council’s approval was deemed given on ${t('on')}. Legal note: ${t('reason')}.`,
    'council-approval-waived': (t: Told) =>
      `The head of the bureau waived the council’s approval${because(t)}.`,
    'central-approval-requested': (t: Told) =>
      `The approval of ${t('authority')} was requested on ${t('on')}${part(' by letter ', t('no'))}.`,
    'central-approval-granted': (t: Told) =>
      `${t('authority')} approved on ${t('on')}${part(', number ', t('no'))}.`,
    'central-approval-refused': (t: Told) =>
      `${t('authority')} refused on ${t('on')}${because(t)}.`,
  },
};
