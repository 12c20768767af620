import { defineWords } from '../language/define-words';

export const confirmationsWords = defineWords({
  id: {
    title: 'Konfirmasi capaian',
    help: 'Buka setiap laporan dan lihat buktinya, lalu tandai yang benar. Yang tidak ditandai tetap menunggu.',
    empty: 'Tidak ada laporan yang menunggu jawaban Anda.',
    look: (title: string) => `Lihat laporan: ${title}`,
    mark: (title: string) => `${title}: sudah saya lihat dan benar`,
    single: 'Jawab sendiri (sanggah atau tanya)',
    until: (date: string) => `dijawab paling lambat ${date}`,
    confirm: (count: string) => `Benarkan ${count} capaian`,
    none: 'Tandai sedikitnya satu laporan',
    done: 'Dibenarkan',
    failed: (why: string) => `Tidak terkirim: ${why}`,
    back: 'Kembali ke tugas',
  },
  en: {
    title: 'Confirm results',
    help: 'Open each report and look at its evidence, then mark those that are true. What is not marked keeps waiting.',
    empty: 'No report is waiting for your answer.',
    look: (title: string) => `See the report: ${title}`,
    mark: (title: string) => `${title}: I have seen it and it is true`,
    single: 'Answer it alone (dispute or ask)',
    until: (date: string) => `answer by ${date}`,
    confirm: (count: string) => `Confirm ${count} ${count === '1' ? 'result' : 'results'}`,
    none: 'Mark at least one report',
    done: 'Confirmed',
    failed: (why: string) => `Not sent: ${why}`,
    back: 'Back to the tasks',
  },
});
