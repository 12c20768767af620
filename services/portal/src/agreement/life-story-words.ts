import { defineWords } from '../language/define-words';
import type { Told } from './story-words';

/** What the minutes say when a signed agreement pauses, changes, is corrected or ends. */
export const lifeStoryWords = defineWords({
  id: {
    'agreement-suspended': (t: Told) => `Ditangguhkan sejak ${t('on')}: ${t('reason')}.`,
    'agreement-resumed': (t: Told) => `Dilanjutkan sejak ${t('on')}: ${t('reason')}.`,
    'framework-only-declared': (t: Told) =>
      `Dinyatakan payung kerangka, ditinjau ${t('reviewOn')}: ${t('reason')}.`,
    'framework-only-lifted': (t: Told) =>
      `Pernyataan payung kerangka dicabut: ${t('reason')}. Naskah ini wajib ditindaklanjuti.`,
    'agreement-particulars-corrected': (t: Told) =>
      `${t('field')} dibetulkan dari “${t('before')}” menjadi “${t('after')}”: ${t('reason')}.`,
    'agreement-voided': (t: Told) => `Pendaftaran dinyatakan batal: ${t('reason')}.`,
    'agreement-ended': (t: Told) =>
      `Ditutup pada ${t('on')}: ${t('disposition')}, dasar ${t('basis')}.`,
    'amendment-drafted': (t: Told) => `Perubahan naskah (${t('amendmentKind')}) mulai disusun.`,
    'amendment-withdrawn': (t: Told) => `Rancangan perubahan ditarik: ${t('reason')}.`,
    'agreement-amended': (t: Told) =>
      `Addendum nomor ${t('no')} ditandatangani ${t('signedOn')}, berlaku ${t('effectiveOn')}: ${t('summary')}.`,
    'agreement-extended': (t: Told) =>
      `Diperpanjang sampai ${t('endsOn')}, tadinya ${t('previousEndsOn')}; nomor ${t('no')}.`,
    'signature-completed': (_t: Told) =>
      `Kelengkapan tanda tangan disusulkan: surat kuasa, paraf, meterai, stempel, atau salinan.`,
    'obligation-recorded': (t: Told) => `Kewajiban ${t('clause')} dicatat.`,
    'obligation-waived': (t: Told) => `Kewajiban ${t('clause')} dihapuskan: ${t('reason')}.`,
  },
  en: {
    'agreement-suspended': (t: Told) => `Suspended since ${t('on')}: ${t('reason')}.`,
    'agreement-resumed': (t: Told) => `Resumed on ${t('on')}: ${t('reason')}.`,
    'framework-only-declared': (t: Told) =>
      `Declared a mere framework, to be reviewed on ${t('reviewOn')}: ${t('reason')}.`,
    'framework-only-lifted': (t: Told) =>
      `No mere framework any more: ${t('reason')}. It has to be followed up.`,
    'agreement-particulars-corrected': (t: Told) =>
      `${t('field')} was corrected from “${t('before')}” to “${t('after')}”: ${t('reason')}.`,
    'agreement-voided': (t: Told) => `The registration was declared void: ${t('reason')}.`,
    'agreement-ended': (t: Told) =>
      `Closed on ${t('on')}: ${t('disposition')}, based on ${t('basis')}.`,
    'amendment-drafted': (t: Told) => `An amendment (${t('amendmentKind')}) is being drafted.`,
    'amendment-withdrawn': (t: Told) => `The drafted amendment was given up: ${t('reason')}.`,
    'agreement-amended': (t: Told) =>
      `Amendment ${t('no')} was signed on ${t('signedOn')}, effective ${t('effectiveOn')}: ${t('summary')}.`,
    'agreement-extended': (t: Told) =>
      `Extended to ${t('endsOn')}, before: ${t('previousEndsOn')}; number ${t('no')}.`,
    'signature-completed': (_t: Told) =>
      `What a signature lacked was supplied: the mandate, initials, duty stamp, seal or copy.`,
    'obligation-recorded': (t: Told) => `The duty in ${t('clause')} was recorded.`,
    'obligation-waived': (t: Told) => `The duty in ${t('clause')} was waived: ${t('reason')}.`,
  },
});
