import type { Told } from './story-words';

const part = (before: string, text: string, after = '') => (text ? `${before}${text}${after}` : '');
const quoted = (text: string) => part(' “', text, '”');

/** What is reached and who says so: milestones, claims and their answers, evidence, changes, obstacles. */
export const deliveryLines = {
  id: {
    'milestone-planned': (t: Told) =>
      `Tonggak${quoted(t('title'))} ditambahkan${part(', jatuh tempo ', t('dueOn'))}.`,
    'milestone-rescheduled': (t: Told) =>
      `Tonggak${quoted(t('title'))} dijadwalkan ulang ke ${t('dueOn')} (semula ${t('originalDueOn')}).`,
    'milestone-waived': (t: Told) =>
      `Tonggak${quoted(t('title'))} tidak lagi dituntut: ${t('reason')}.`,
    'milestone-claimed': (t: Told) =>
      `Capaian${quoted(t('title'))} dilaporkan${part(': ', t('quantity'))}${part(', terjadi ', t('happenedOn'))}.`,
    'claim-withdrawn': (t: Told) => `Laporan${quoted(t('title'))} ditarik: ${t('reason')}.`,
    'milestone-partly-confirmed': (t: Told) =>
      `${t('by')} membenarkan capaian${quoted(t('title'))}; menunggu pihak lain.`,
    'milestone-confirmed': (t: Told) =>
      `${t('by')} membenarkan capaian${quoted(t('title'))}${part(': ', t('quantity'))}.`,
    'milestone-paper-confirmed': (t: Told) =>
      `Berita acara kertas dari ${t('by')} dicatat untuk${quoted(t('title'))}; menunggu konfirmasi mitra.`,
    'confirmation-retracted': (t: Told) =>
      `Pembenaran atas${quoted(t('title'))} ditarik oleh ${t('by')}: ${t('reason')}.`,
    'clarification-requested': (t: Told) =>
      `${t('by')} bertanya tentang${quoted(t('title'))}: ${t('note')}`,
    'clarification-given': (t: Told) =>
      `${t('by')} menjawab tentang${quoted(t('title'))}: ${t('note')}`,
    'claim-reminder-due': (t: Told) =>
      `${t('by')} belum menjawab laporan${quoted(t('title'))} setelah ${t('waitedDays')} hari.`,
    'claim-escalation-due': (t: Told) =>
      `${t('by')} diam ${t('waitedDays')} hari atas laporan${quoted(t('title'))}; diteruskan ke atasan.`,
    'milestone-disputed': (t: Told) =>
      `${t('by')} menyanggah capaian${quoted(t('title'))}: ${t('reasonCode')}${part('. ', t('note'))}`,
    'evidence-attached': (t: Told) => `Bukti dilampirkan${part(' pada', quoted(t('title')))}.`,
    'evidence-verified': (t: Told) => `${t('by')} memeriksa sebuah bukti dan menyatakannya benar.`,
    'change-requested': (t: Told) =>
      `${t('by')} meminta perubahan${part(' ke ', t('dueOn'))} (${t('reasonCode')}).`,
    'change-approved': (t: Told) => `${t('by')} menyetujui permintaan perubahan.`,
    'change-declined': (t: Told) =>
      `${t('by')} menolak permintaan perubahan${part(': ', t('reason'))}.`,
    'change-withdrawn': (t: Told) => `${t('by')} menarik permintaan perubahan.`,
    'obstacle-raised': (t: Told) =>
      `Kendala dicatat${part(' pada', quoted(t('title')))} (${t('code')}); diurus ${t('owner')} sampai ${t('dueOn')}.`,
    'obstacle-escalated': (t: Told) => `Kendala (${t('code')}) diteruskan ke ${t('to')}.`,
    'obstacle-resolved': (t: Told) =>
      `Kendala (${t('code')}) selesai${part(': ', t('resolution'))}.`,
  },
  en: {
    'milestone-planned': (t: Told) =>
      `The milestone${quoted(t('title'))} was added${part(', due on ', t('dueOn'))}.`,
    'milestone-rescheduled': (t: Told) =>
      `The milestone${quoted(t('title'))} was rescheduled to ${t('dueOn')} (originally ${t('originalDueOn')}).`,
    'milestone-waived': (t: Told) =>
      `The milestone${quoted(t('title'))} is no longer asked for: ${t('reason')}.`,
    'milestone-claimed': (t: Told) =>
      `The result${quoted(t('title'))} was reported${part(': ', t('quantity'))}${part(', happened on ', t('happenedOn'))}.`,
    'claim-withdrawn': (t: Told) =>
      `The report${quoted(t('title'))} was withdrawn: ${t('reason')}.`,
    'milestone-partly-confirmed': (t: Told) =>
      `${t('by')} confirmed the result${quoted(t('title'))}; others are awaited.`,
    'milestone-confirmed': (t: Told) =>
      `${t('by')} confirmed the result${quoted(t('title'))}${part(': ', t('quantity'))}.`,
    'milestone-paper-confirmed': (t: Told) =>
      `A paper minute of ${t('by')} was recorded for${quoted(t('title'))}; the partner is awaited.`,
    'confirmation-retracted': (t: Told) =>
      `The confirmation of${quoted(t('title'))} was retracted by ${t('by')}: ${t('reason')}.`,
    'clarification-requested': (t: Told) =>
      `${t('by')} asked about${quoted(t('title'))}: ${t('note')}`,
    'clarification-given': (t: Told) =>
      `${t('by')} answered about${quoted(t('title'))}: ${t('note')}`,
    'claim-reminder-due': (t: Told) =>
      `${t('by')} has not answered the report${quoted(t('title'))} after ${t('waitedDays')} days.`,
    'claim-escalation-due': (t: Told) =>
      `${t('by')} has been silent for ${t('waitedDays')} days on the report${quoted(t('title'))}; it was escalated.`,
    'milestone-disputed': (t: Told) =>
      `${t('by')} disputed the result${quoted(t('title'))}: ${t('reasonCode')}${part('. ', t('note'))}`,
    'evidence-attached': (t: Told) => `Evidence was attached${part(' to', quoted(t('title')))}.`,
    'evidence-verified': (t: Told) => `${t('by')} examined a piece of evidence and found it true.`,
    'change-requested': (t: Told) =>
      `${t('by')} asked for a change${part(' to ', t('dueOn'))} (${t('reasonCode')}).`,
    'change-approved': (t: Told) => `${t('by')} approved the change.`,
    'change-declined': (t: Told) => `${t('by')} declined the change${part(': ', t('reason'))}.`,
    'change-withdrawn': (t: Told) => `${t('by')} withdrew the request for a change.`,
    'obstacle-raised': (t: Told) =>
      `An obstacle was recorded${part(' for', quoted(t('title')))} (${t('code')}); ${t('owner')} sees to it by ${t('dueOn')}.`,
    'obstacle-escalated': (t: Told) => `The obstacle (${t('code')}) was handed to ${t('to')}.`,
    'obstacle-resolved': (t: Told) =>
      `The obstacle (${t('code')}) is out of the way${part(': ', t('resolution'))}.`,
  },
};
