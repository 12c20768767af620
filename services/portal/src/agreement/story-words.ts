import type { EventsOf } from '@nyata/contracts';
import { defineWords } from '../language/define-words';
import { deliveryLines } from './story-words-delivery';
import { measureLines } from './story-words-measures';
import { procedureLines } from './story-words-procedure';
import { lifeStoryWords } from './life-story-words';

/** One fact of a line, as the reader says it; '' when the event does not carry it. */
export type Told = (name: string) => string;

/** A line of every event that a cooperation's story can hold; a new event without one does not compile. */
type Lines = Record<EventsOf<'agreements' | 'actions' | 'monitoring'>, (told: Told) => string>;

const part = (before: string, text: string, after = '') => (text ? `${before}${text}${after}` : '');
const quoted = (text: string) => part(' “', text, '”');

const judgedId = (now: string, before: string) => {
  if (!before) return `Putusan pertama: ${now}.`;
  if (before === now) return `Putusan tetap ${now}; tangga atau suatu aturan berubah.`;
  return `Putusan menjadi ${now}, tadinya ${before}.`;
};
const judgedEn = (now: string, before: string) => {
  if (!before) return `First verdict: ${now}.`;
  if (before === now) return `The verdict stays ${now}; the rung or a rule changed.`;
  return `The verdict became ${now}, before: ${before}.`;
};

/** Every event of a cooperation as one line of its minutes. */
export const storyWords = defineWords({
  id: {
    all: 'Semua',
    kind: {
      agreement: 'Naskah',
      plan: 'Rencana aksi',
      delivery: 'Capaian',
      judgement: 'Putusan',
    },
    filter: 'Saring riwayat',
    system: 'Sistem',
    event: (id: string) => `Peristiwa ${id}`,
    more: 'Muat yang lebih lama',
    empty: 'Belum ada yang tercatat. Setiap langkah kerja sama ini akan tampil di sini.',
    line: {
      ...lifeStoryWords.id,
      ...procedureLines.id,
      'agreement-drafted': (t: Told) =>
        `Rancangan ${t('documentKind')} disusun:${quoted(t('title'))}.`,
      'agreement-registered': (t: Told) =>
        `${t('documentKind')}${quoted(t('title'))} didaftarkan${part(', ditandatangani ', t('signedOn'))}.`,
      'procedure-started': () => 'Tahapan dimulai.',
      'stage-completed': (t: Told) => `Tahap ${t('stageId')} selesai${part(' pada ', t('on'))}.`,
      'signature-recorded': (t: Told) =>
        `${t('signatoryOffice')} menandatangani pada ${t('signedOn')}.`,
      'agreement-signed': (t: Told) =>
        `Semua pihak telah menandatangani ${t('documentKind')}; berlaku.`,
      'agreement-withdrawn': (t: Told) => `Naskah ditarik: ${t('reason')}.`,
      'agreement-expiry-approached': (t: Told) =>
        t('daysLeft') === '0'
          ? `Hari terakhir masa berlaku, ${t('endsOn')}.`
          : `Masa berlaku berakhir ${t('daysLeft')} hari lagi, ${t('endsOn')}.`,
      'agreement-expired': (t: Told) => `Masa berlaku berakhir ${t('endsOn')}.`,
      'agreement-terminated': (t: Told) =>
        `Diakhiri${part(' pada ', t('on'))}: ${t('reasonCode')}.`,
      'responsible-officer-assigned': (t: Told) =>
        t('memberId') ? 'Penanggung jawab ditetapkan.' : 'Penanggung jawab tidak ada lagi.',
      'document-filed': (t: Told) => `${t('kind')} diunggah${part(', nomor ', t('no'))}.`,
      'document-replaced': (t: Told) =>
        `${t('kind')} diganti dengan revisi ${t('revision')}${part(': ', t('reason'))}.`,
      'action-plan-opened': () => 'Rencana aksi dibuka.',
      'action-plan-acknowledged': () => 'Satu pihak menyetujui rencana aksi.',
      'action-plan-adopted': (t: Told) =>
        `Rencana aksi disetujui kedua pihak dengan ${t('completeActions')} tindakan lengkap.`,
      'action-plan-closed': (t: Told) => `Rencana aksi ditutup${part(': ', t('reasonCode'))}.`,
      'action-planned': (t: Told) =>
        `Tindakan${quoted(t('title'))} direncanakan${part(', jatuh tempo ', t('dueOn'))}.`,
      'action-revised': (t: Told) => `Tindakan${quoted(t('title'))} diubah.`,
      'action-started': (t: Told) => `Tindakan${quoted(t('title'))} dimulai.`,
      'action-completed': (t: Told) => `Tindakan${quoted(t('title'))} selesai.`,
      'action-reopened': (t: Told) =>
        `Tindakan${quoted(t('title'))} terbuka lagi: suatu pembenaran ditarik.`,
      'action-dropped': (t: Told) => `Tindakan${quoted(t('title'))} dibatalkan: ${t('reason')}.`,
      'action-carried-over': (t: Told) =>
        `Tindakan${quoted(t('title'))} dilanjutkan dalam kerja sama penerus: ${t('reason')}.`,
      'action-rescheduled': (t: Told) =>
        `Tindakan${quoted(t('title'))} dijadwalkan ulang ke ${t('dueOn')} (${t('reasonCode')}).`,
      ...deliveryLines.id,
      ...measureLines.id,
      'agreement-assessed': (t: Told) => judgedId(t('verdict'), t('previousVerdict')),
      'ceremony-risk-raised': () => 'Kerja sama ini menjadi seremonial.',
      'ceremony-risk-cleared': () => 'Kerja sama ini tidak lagi seremonial.',
      'dormancy-detected': (t: Told) =>
        `Kerja sama ini tidur sejak ${t('since')}: terlalu lama tanpa kegiatan.`,
      'dormancy-ended': () => 'Kerja sama ini bergerak lagi.',
    } satisfies Lines,
  },
  en: {
    all: 'All',
    kind: {
      agreement: 'Documents',
      plan: 'Action plan',
      delivery: 'Results',
      judgement: 'Verdicts',
    },
    filter: 'Filter the history',
    system: 'The system',
    event: (id: string) => `Event ${id}`,
    more: 'Load older ones',
    empty: 'Nothing is recorded yet. Every step of this cooperation will appear here.',
    line: {
      ...lifeStoryWords.en,
      ...procedureLines.en,
      'agreement-drafted': (t: Told) => `A ${t('documentKind')} was drafted:${quoted(t('title'))}.`,
      'agreement-registered': (t: Told) =>
        `${t('documentKind')}${quoted(t('title'))} was registered${part(', signed on ', t('signedOn'))}.`,
      'procedure-started': () => 'The procedure started.',
      'stage-completed': (t: Told) => `The stage ${t('stageId')} was done${part(' on ', t('on'))}.`,
      'signature-recorded': (t: Told) => `${t('signatoryOffice')} signed on ${t('signedOn')}.`,
      'agreement-signed': (t: Told) =>
        `All parties signed the ${t('documentKind')}; it is in force.`,
      'agreement-withdrawn': (t: Told) => `The document was withdrawn: ${t('reason')}.`,
      'agreement-expiry-approached': (t: Told) =>
        t('daysLeft') === '0'
          ? `The last day of the term, ${t('endsOn')}.`
          : `The term ends in ${t('daysLeft')} days, on ${t('endsOn')}.`,
      'agreement-expired': (t: Told) => `The term ended on ${t('endsOn')}.`,
      'agreement-terminated': (t: Told) =>
        `Terminated${part(' on ', t('on'))}: ${t('reasonCode')}.`,
      'responsible-officer-assigned': (t: Told) =>
        t('memberId')
          ? 'A responsible officer was assigned.'
          : 'There is no responsible officer any more.',
      'document-filed': (t: Told) => `${t('kind')} was filed${part(', number ', t('no'))}.`,
      'document-replaced': (t: Told) =>
        `${t('kind')} was replaced by revision ${t('revision')}${part(': ', t('reason'))}.`,
      'action-plan-opened': () => 'The action plan was opened.',
      'action-plan-acknowledged': () => 'One side adopted the action plan.',
      'action-plan-adopted': (t: Told) =>
        `Both sides adopted the action plan with ${t('completeActions')} complete actions.`,
      'action-plan-closed': (t: Told) =>
        `The action plan was closed${part(': ', t('reasonCode'))}.`,
      'action-planned': (t: Told) =>
        `The action${quoted(t('title'))} was planned${part(', due on ', t('dueOn'))}.`,
      'action-revised': (t: Told) => `The action${quoted(t('title'))} was revised.`,
      'action-started': (t: Told) => `The action${quoted(t('title'))} was started.`,
      'action-completed': (t: Told) => `The action${quoted(t('title'))} was completed.`,
      'action-reopened': (t: Told) =>
        `The action${quoted(t('title'))} is open again: a confirmation was retracted.`,
      'action-dropped': (t: Told) => `The action${quoted(t('title'))} was dropped: ${t('reason')}.`,
      'action-carried-over': (t: Told) =>
        `The action${quoted(t('title'))} goes on in the succeeding cooperation: ${t('reason')}.`,
      'action-rescheduled': (t: Told) =>
        `The action${quoted(t('title'))} was rescheduled to ${t('dueOn')} (${t('reasonCode')}).`,
      ...deliveryLines.en,
      ...measureLines.en,
      'agreement-assessed': (t: Told) => judgedEn(t('verdict'), t('previousVerdict')),
      'ceremony-risk-raised': () => 'This cooperation became ceremonial.',
      'ceremony-risk-cleared': () => 'This cooperation is no longer ceremonial.',
      'dormancy-detected': (t: Told) =>
        `This cooperation is dormant since ${t('since')}: too long without activity.`,
      'dormancy-ended': () => 'This cooperation is moving again.',
    },
  },
});
