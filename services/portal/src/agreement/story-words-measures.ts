import type { EventsOf } from '@nyata/contracts';
import type { Told } from './story-words';

/** Events about figures: indicators, money, plan links, reports, questions, evaluations. */
export type MeasureEvent = Extract<
  EventsOf<'actions'>,
  | `indicator-${string}`
  | `measurement-${string}`
  | `funding-${string}`
  | `no-cost-${string}`
  | `deviation-${string}`
  | `plan-${string}`
  | `report-${string}`
  | `update-${string}`
  | `evaluation-${string}`
>;

type Lines = Record<MeasureEvent, (told: Told) => string>;

const part = (before: string, text: string, after = '') => (text ? `${before}${text}${after}` : '');
const quoted = (text: string) => part(' “', text, '”');

/** Lines of a cooperation's minutes about its figures. */
export const measureLines: { id: Lines; en: Lines } = {
  id: {
    'indicator-defined': (t) =>
      `Indikator${quoted(t('title'))} ditetapkan: target ${t('target')} ${t('unit')}.`,
    'indicator-retargeted': (t) =>
      `Target indikator${quoted(t('title'))} diubah dari ${t('previous')} menjadi ${t('target')}: ${t('reason')}.`,
    'indicator-retired': (t) => `Satu indikator tidak diikuti lagi: ${t('reason')}.`,
    'indicator-measured': (t) => `${t('by')} mengukur ${t('value')} untuk ${t('period')}.`,
    'measurement-accepted': (t) =>
      `${t('by')} menerima hasil ukur ${t('value')} (${t('period')}); capaian ${t('achievementPct')} %.`,
    'measurement-returned': (t) =>
      `${t('by')} mengembalikan hasil ukur ${t('value')}: ${t('reason')}.`,
    'funding-planned': (t) =>
      `Kebutuhan dana ${t('fiscalYear')} (${t('source')}) direncanakan: Rp ${t('planned')}.`,
    'funding-secured': (t) =>
      `Dana ${t('fiscalYear')} (${t('source')}) tersedia: Rp ${t('available')} dari Rp ${t('planned')}.`,
    'funding-spent': (t) => `Realisasi ${t('fiscalYear')} (${t('source')}): Rp ${t('spent')}.`,
    'no-cost-declared': (t) => `Tahun ${t('fiscalYear')} tidak memerlukan dana: ${t('reason')}.`,
    'deviation-resolved': (t) =>
      `Deviasi ${t('deviationPct')} % tahun ${t('fiscalYear')} diselesaikan: ${t('note')}.`,
    'plan-linked': (t) => `Aksi ditautkan ke ${t('docType')} ${t('planCode')}.`,
    'plan-unlinked': (t) => `Tautan aksi ke ${t('docType')} ${t('planCode')} dilepas.`,
    'report-opened': (t) =>
      `${t('reporter')} wajib menyampaikan laporan ${t('period')} paling lambat ${t('dueOn')}.`,
    'report-submitted': (t) =>
      `${t('reporter')} menyampaikan laporan ${t('period')}${part('; kemajuan fisik ', t('physicalPct'), ' %')}.`,
    'report-accepted': (t) => `Laporan ${t('period')} dari ${t('reporter')} diterima.`,
    'report-returned': (t) =>
      `Laporan ${t('period')} dikembalikan kepada ${t('reporter')}: ${t('reason')}.`,
    'report-lapsed': (t) => `Laporan ${t('period')} dari ${t('reporter')} tidak masuk.`,
    'report-waived': (t) =>
      `${t('reporter')} dibebaskan dari laporan ${t('period')}: ${t('reason')}.`,
    'update-requested': (t) =>
      `${t('from')} menanyakan perkembangan kepada ${t('to')}; jawaban paling lambat ${t('answerDueOn')}.`,
    'update-answered': (t) => `${t('to')} menjawab pertanyaan ${t('from')}.`,
    'update-unanswered': (t) => `Pertanyaan ${t('from')} kepada ${t('to')} tidak dijawab.`,
    'evaluation-opened': (t) => `Putaran evaluasi ${t('round')} dibuka.`,
    'evaluation-answered': (t) =>
      `${t('by')} mengisi formulir evaluasi${part(': nilai ', t('rating'), ' dari 5')}.`,
    'evaluation-concluded': (t) =>
      `Evaluasi ${t('round')} disimpulkan${part(': ', t('recommendation'))}.`,
  },
  en: {
    'indicator-defined': (t) =>
      `The indicator${quoted(t('title'))} was defined: target ${t('target')} ${t('unit')}.`,
    'indicator-retargeted': (t) =>
      `The target of the indicator${quoted(t('title'))} changed from ${t('previous')} to ${t('target')}: ${t('reason')}.`,
    'indicator-retired': (t) => `An indicator is followed no more: ${t('reason')}.`,
    'indicator-measured': (t) => `${t('by')} measured ${t('value')} for ${t('period')}.`,
    'measurement-accepted': (t) =>
      `${t('by')} accepted the measured ${t('value')} (${t('period')}); achievement ${t('achievementPct')} %.`,
    'measurement-returned': (t) =>
      `${t('by')} returned the measured ${t('value')}: ${t('reason')}.`,
    'funding-planned': (t) =>
      `The money needed in ${t('fiscalYear')} (${t('source')}) was planned: Rp ${t('planned')}.`,
    'funding-secured': (t) =>
      `Money for ${t('fiscalYear')} (${t('source')}) is available: Rp ${t('available')} of Rp ${t('planned')}.`,
    'funding-spent': (t) => `Spent in ${t('fiscalYear')} (${t('source')}): Rp ${t('spent')}.`,
    'no-cost-declared': (t) => `No money is needed in ${t('fiscalYear')}: ${t('reason')}.`,
    'deviation-resolved': (t) =>
      `The deviation of ${t('deviationPct')} % in ${t('fiscalYear')} was resolved: ${t('note')}.`,
    'plan-linked': (t) => `An action was tied to ${t('docType')} ${t('planCode')}.`,
    'plan-unlinked': (t) => `An action is tied to ${t('docType')} ${t('planCode')} no more.`,
    'report-opened': (t) => `${t('reporter')} owes the report of ${t('period')} by ${t('dueOn')}.`,
    'report-submitted': (t) =>
      `${t('reporter')} submitted the report of ${t('period')}${part('; physical progress ', t('physicalPct'), ' %')}.`,
    'report-accepted': (t) => `The report of ${t('period')} by ${t('reporter')} was accepted.`,
    'report-returned': (t) =>
      `The report of ${t('period')} was returned to ${t('reporter')}: ${t('reason')}.`,
    'report-lapsed': (t) => `The report of ${t('period')} by ${t('reporter')} never came in.`,
    'report-waived': (t) =>
      `${t('reporter')} was freed of the report of ${t('period')}: ${t('reason')}.`,
    'update-requested': (t) =>
      `${t('from')} asked ${t('to')} how things stand; the answer is due on ${t('answerDueOn')}.`,
    'update-answered': (t) => `${t('to')} answered the question of ${t('from')}.`,
    'update-unanswered': (t) => `${t('to')} left the question of ${t('from')} unanswered.`,
    'evaluation-opened': (t) => `The ${t('round')} evaluation was opened.`,
    'evaluation-answered': (t) =>
      `${t('by')} filled in the evaluation form${part(': rating ', t('rating'), ' of 5')}.`,
    'evaluation-concluded': (t) =>
      `The ${t('round')} evaluation was concluded${part(': ', t('recommendation'))}.`,
  },
};

/** Codes that these lines name, as the reader says them. */
export const measureCodes = {
  id: {
    round: { PERIODIC: 'berkala', FINAL: 'akhir' },
    recommendation: {
      CONTINUE: 'dilanjutkan',
      EXPAND: 'diperluas',
      EXTEND: 'diperpanjang',
      STOP: 'dihentikan',
    },
  },
  en: {
    round: { PERIODIC: 'periodic', FINAL: 'final' },
    recommendation: { CONTINUE: 'continue', EXPAND: 'expand', EXTEND: 'extend', STOP: 'stop' },
  },
};
